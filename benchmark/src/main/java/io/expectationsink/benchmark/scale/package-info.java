/** What many sinks and large checkpoints cost: the catalog, the rules across sinks, and calls to a store that is slow. */
package io.expectationsink.benchmark.scale;
