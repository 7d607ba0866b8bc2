/** How a sink writes: from a definition and rows to Spark's own writer and query. */
package io.expectationsink.runtime;
