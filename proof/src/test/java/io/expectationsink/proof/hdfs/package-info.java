/** Checkpoint and table on HDFS. */
package io.expectationsink.proof.hdfs;
