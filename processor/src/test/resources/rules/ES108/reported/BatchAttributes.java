package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SaveMode;

@ExpectationSink(
        table = "aviation.b",
        checkpoint = "${root}",
        // expect: ES108 ERROR at column 24, mode
        mode = SaveMode.OVERWRITE)
class BatchAttributes {}
