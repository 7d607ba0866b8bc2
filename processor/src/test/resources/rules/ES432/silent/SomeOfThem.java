package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;

class SomeOfThem {

    record Place(String country, String city) {}

    @ExpectationSink(
            table = "sales.run_is_left",
            checkpoint = "s3a://lake/run_is_left",
            schema = Place.class,
            partitionBy = {"country", "city"})
    static class RunIsLeft {}

    @ExpectationSink(
            table = "sales.city_is_left",
            checkpoint = "s3a://lake/city_is_left",
            runMetadata = false,
            partitionBy = "country")
    Dataset<Place> cityIsLeft(Dataset<Place> rows) {
        return rows;
    }

    @ExpectationSink(
            table = "sales.unknown",
            checkpoint = "s3a://lake/unknown",
            schema = Place.class,
            runMetadata = false,
            partitionBy = {"country", "${column}"})
    static class Unknown {}

    @ExpectationSink(
            table = "sales.of_other_catalog",
            checkpoint = "s3a://lake/of_other_catalog",
            format = "iceberg",
            schema = Place.class,
            runMetadata = false,
            partitionBy = {"country", "city"})
    static class OfOtherCatalog {}
}
