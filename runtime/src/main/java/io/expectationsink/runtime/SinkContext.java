package io.expectationsink.runtime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.sql.SparkSession;

/** One run of an application: its session, its product, its run id and time. Sinks of one context share them. */
public final class SinkContext {

    private final SparkSession spark;
    private final Optional<String> productId;
    private final Map<String, String> properties;
    private final String runId;
    private final Instant runTime;

    private SinkContext(Builder builder) {
        spark = builder.spark;
        productId = builder.productId;
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(builder.properties));
        String random = UUID.randomUUID().toString();
        runId = builder.runId.orElseGet(
                () -> productId.map(id -> id + "_" + random).orElse(random));
        // Spark's timestamps hold microseconds.
        runTime = builder.runTime.orElseGet(Instant::now).truncatedTo(ChronoUnit.MICROS);
    }

    /** A builder of a context on the session. */
    public static Builder builder(SparkSession spark) {
        return new Builder(Objects.requireNonNull(spark, "spark"));
    }

    /** The session. */
    public SparkSession spark() {
        return spark;
    }

    /** The value of the table property {@code product_id}; empty when no property is to be set. */
    public Optional<String> productId() {
        return productId;
    }

    /** The values that placeholders are resolved from before anything else. */
    public Map<String, String> properties() {
        return properties;
    }

    /** The value of the column {@code meta_dq_run_id}. */
    public String runId() {
        return runId;
    }

    /** The value of the column {@code meta_dq_run_datetime}, in whole microseconds. */
    public Instant runTime() {
        return runTime;
    }

    /** Collects a context. */
    public static final class Builder {

        private final SparkSession spark;
        private final Map<String, String> properties = new LinkedHashMap<>();
        private Optional<String> productId = Optional.empty();
        private Optional<String> runId = Optional.empty();
        private Optional<Instant> runTime = Optional.empty();

        private Builder(SparkSession spark) {
            this.spark = spark;
        }

        /** The product that the tables belong to: the table property {@code product_id}. Any text will do. */
        public Builder productId(String value) {
            productId = Optional.of(value);
            return this;
        }

        /** A value for placeholders of the given name; it wins over every configuration. */
        public Builder property(String name, String value) {
            properties.put(
                    Objects.requireNonNull(name, "name"),
                    Objects.requireNonNull(value, () -> "value of property " + name));
            return this;
        }

        /** The run's id. Not set: the product's id, an underscore and a random UUID; without a product's id the UUID alone. */
        public Builder runId(String value) {
            runId = Optional.of(value);
            return this;
        }

        /** The run's time. Not set: now. */
        public Builder runTime(Instant value) {
            runTime = Optional.of(value);
            return this;
        }

        /** The context. */
        public SinkContext build() {
            return new SinkContext(this);
        }
    }
}
