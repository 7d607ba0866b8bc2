/** Generated writers over Spark Connect, with the client's class path and nothing else of Spark. */
package io.expectationsink.proof.connect;
