package lake;

import io.expectationsink.ExpectationSink;

/** A declaration without a checkpoint, which is an error on the next line. */
@ExpectationSink(table = "lake.orders")
public interface Orders {}
