package io.expectationsink.proof.connect;

import io.expectationsink.ExpectationSink;

/** Numbers, a file per micro-batch. */
@ExpectationSink(
        table = "connect_numbers",
        path = "${lake.root}/connect_numbers",
        checkpoint = "${checkpoint.root}",
        partitionBy = "third")
final class ConnectNumbers {

    private ConnectNumbers() {}
}
