package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;

class Excluded {

    @ExpectationSink(
            table = "aviation.partitions",
            kind = SinkKind.BATCH,
            mode = SaveMode.OVERWRITE,
            partitionBy = "origin_state",
            options = {
                @Option(key = "replaceWhere", value = "origin_state = 'Ohio'"),
                // expect: ES436 ERROR at column 31, DELTA_REPLACE_WHERE_WITH_DYNAMIC_PARTITION_OVERWRITE
                @Option(key = "partitionOverwriteMode", value = "dynamic"),
            })
    static class Partitions {}

    @ExpectationSink(
            table = "aviation.matches",
            kind = SinkKind.BATCH,
            mode = SaveMode.OVERWRITE,
            options = {
                @Option(key = "overwriteSchema", value = "true"),
                // expect: ES436 ERROR at column 31, has the options 'overwriteSchema' = 'true' and 'replaceUsing' = 'report_id'
                @Option(key = "replaceUsing", value = "report_id"),
            })
    static class Matches {}
}
