package lake;

import io.expectationsink.ExpectationSink;

/** A declaration in order. */
@ExpectationSink(table = "lake.orders", checkpoint = "${checkpoint.root}/orders")
public interface Orders {}
