/** Checkpoint and table on an object store that speaks S3's protocol. */
package io.expectationsink.proof.s3;
