/** A server of S3's protocol, in a JVM of its own. */
package io.expectationsink.benchmark.start.s3;
