package io.expectationsink;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One option for Spark's writer. Spark ignores the case of option keys. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Option {

    /** The option's key, such as {@code "mergeSchema"}. */
    String key();

    /** The option's value; it may be empty. */
    String value();
}
