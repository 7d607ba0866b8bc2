package io.expectationsink;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The buckets of a batch table, as in Spark's {@code DataFrameWriter.bucketBy}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface BucketBy {

    /** The number of buckets, 1 to 100,000. */
    int buckets();

    /** The columns whose hash decides the bucket; at least one. */
    String[] columns();
}
