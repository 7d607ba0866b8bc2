/** What a start and each batch of a generated writer cost beside those that are written by hand. */
package io.expectationsink.benchmark.start;
