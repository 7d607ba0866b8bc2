package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;
import org.apache.spark.sql.Dataset;

class AllOfThem {

    record Place(String country, String city) {}

    @ExpectationSink(
            table = "sales.without_run",
            checkpoint = "s3a://lake/without_run",
            schema = Place.class,
            runMetadata = false,
            // expect: ES432 ERROR at column 27, partitions by every column of fixture.AllOfThem.Place
            partitionBy = {"city", "COUNTRY"})
    static class WithoutRun {}

    @ExpectationSink(
            table = "sales.with_run",
            checkpoint = "s3a://lake/with_run",
            // expect: ES432 ERROR at column 27, partitions by every column of fixture.AllOfThem.Place
            partitionBy = {"country", "city", "meta_dq_run_id", "meta_dq_run_datetime"})
    Dataset<Place> withRun(Dataset<Place> rows) {
        return rows;
    }

    @ExpectationSink(
            path = "s3a://lake/files",
            kind = SinkKind.BATCH,
            format = "text",
            schema = Place.class,
            // expect: ES432 ERROR at column 27, partitions by every column of fixture.AllOfThem.Place
            partitionBy = {"country", "city"})
    static class Files {}

    @ExpectationSink(
            path = "s3a://lake/stream_of_files",
            checkpoint = "s3a://lake/checkpoints/stream_of_files",
            format = "json",
            schema = Place.class,
            runMetadata = false,
            // expect: ES432 MANDATORY_WARNING at column 27, json writes empty objects
            partitionBy = {"country", "city"})
    static class StreamOfFiles {}
}
