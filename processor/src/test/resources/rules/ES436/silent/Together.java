package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;

class Together {

    @ExpectationSink(
            table = "aviation.partitions",
            kind = SinkKind.BATCH,
            mode = SaveMode.OVERWRITE,
            partitionBy = "origin_state",
            options = {
                @Option(key = "replaceWhere", value = "origin_state = 'Ohio'"),
                @Option(key = "partitionOverwriteMode", value = "${partitions}"),
                @Option(key = "overwriteSchema", value = "true"),
            })
    static class Partitions {}

    @ExpectationSink(
            table = "aviation.matches",
            kind = SinkKind.BATCH,
            mode = SaveMode.OVERWRITE,
            options = {
                @Option(key = "mergeSchema", value = "true"),
                @Option(key = "replaceUsing", value = "report_id"),
            })
    static class Matches {}
}
