package io.expectationsink;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a sink: where the rows of a pipeline go, and how. The annotation processor checks the declaration while
 * javac runs and generates a writer named after the annotated element ({@code BirdStrikes} gets {@code
 * BirdStrikesWriter}) in the same package.
 *
 * <p>On a type, the writer writes the rows that it is given. On a method that returns a {@code Dataset}, the writer
 * ({@code Foo_barWriter} for {@code Foo.bar}) takes an instance of the type, none for a static method, and what the
 * method takes; it calls the method and writes what that returns.
 *
 * <p>Every String may hold placeholders, {@code ${name}} or {@code ${name:-default}}, except {@link #name()} and
 * {@link #suppress()}. They are resolved when the sink starts, from the context's own properties, Spark's
 * configuration, system properties and environment variables, in this order. {@code $${} is a literal {@code ${}.
 *
 * <p>A deployment may override every attribute but {@link #name()} and {@link #kind()} by the Spark configuration
 * {@code spark.expectationsink.<sink name>.<attribute>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ExpectationSink {

    /**
     * The target: a catalog table {@code [catalog.][schema.]name}; for {@code format = "kafka"} the topic; for memory,
     * console and noop the sink's name. This or {@link #path()} is required.
     */
    String table() default "";

    /**
     * With {@link #table()} the location of an external table; without it the folder that the sink writes to. Empty:
     * the table is managed by its catalog.
     */
    String path() default "";

    /**
     * The sink's name in configuration, messages and logs. Empty: the simple name of the annotated type, its first
     * letter in lower case ({@code outer_Inner} for a nested one, {@code foo_bar} for a method).
     */
    String name() default "";

    /** Whether the rows are a stream, a batch, or either. It decides the generated write method's type. */
    SinkKind kind() default SinkKind.STREAMING;

    /** The short name of a Spark data source. */
    String format() default "delta";

    /** Which rows of a streaming result are written with each micro-batch. */
    OutputMode outputMode() default OutputMode.APPEND;

    /** When micro-batches run. Unset: as soon as the previous one has finished. */
    Trigger trigger() default @Trigger;

    /**
     * The base location of the stream's checkpoint. The table's name is appended ({@code sales.orders} to {@code
     * <base>/sales_orders}) unless it is the last segment already; see {@link #appendTableName()}.
     */
    String checkpoint() default "";

    /** Whether the table's name is appended to {@link #checkpoint()}; false uses that location exactly as it stands. */
    boolean appendTableName() default true;

    /** The name of the streaming query. Empty: the sink's name. */
    String queryName() default "";

    /** What a batch does with rows and a table that are there already. */
    SaveMode mode() default SaveMode.APPEND;

    /** The columns to partition by; empty for none. */
    String[] partitionBy() default {};

    /** The columns to cluster by; empty for none. The table is created with {@code CLUSTER BY}. */
    String[] clusterBy() default {};

    /** The buckets of a batch table. Unset: none. */
    BucketBy bucketBy() default
            @BucketBy(
                    buckets = 0,
                    columns = {});

    /** The columns to sort each bucket by; empty for none. */
    String[] sortBy() default {};

    /** The options for Spark's writer; empty for none. */
    Option[] options() default {};

    /** A record or bean with the row's columns, for checks of columns at build time. {@code void.class}: none. */
    Class<?> schema() default void.class;

    /** The ids of warnings and notes, such as {@code "ES201"}, that this declaration accepts; empty for none. */
    String[] suppress() default {};

    /**
     * Whether to add the columns {@code meta_dq_run_id} (string) and {@code meta_dq_run_datetime} (timestamp) and the
     * table property {@code product_id}. False suits a table of statistics: no columns, no property, and {@code
     * mergeSchema=true} unless that option is set.
     */
    boolean runMetadata() default true;
}
