package io.expectationsink.runtime;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** A session's configuration without Scala's types. */
final class SparkConfiguration {

    private SparkConfiguration() {}

    /** The value that is set, or Spark's default; empty when there is neither. */
    static Optional<String> get(SparkSession spark, String key) {
        Option<String> value = spark.conf().getOption(key);
        return value.isDefined() ? Optional.of(value.get()) : Optional.empty();
    }

    /** All values that are set. */
    static Map<String, String> all(SparkSession spark) {
        return CollectionConverters.asJava(spark.conf().getAll());
    }
}
