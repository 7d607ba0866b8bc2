/** Exact counts of what a start asks of the catalog and of the storage. */
package io.expectationsink.benchmark.start.count;
