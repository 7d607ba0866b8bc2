/** A standalone cluster of Spark that the sample application is submitted to, and that loses a machine. */
package io.expectationsink.proof.cluster;
