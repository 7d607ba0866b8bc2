package io.expectationsink;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When the micro-batches of a streaming sink run: exactly one of the attributes. An interval is written as Spark reads
 * it: pairs of a number and a full unit name, such as {@code "30 seconds"} or {@code "1 hour 30 minutes"}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Trigger {

    /** A micro-batch per interval; zero is as soon as possible. Empty: not this trigger. */
    String processingTime() default "";

    /** All that is available now, in as many micro-batches as the source's limits ask for; then the query ends. */
    boolean availableNow() default false;

    /** All that is available now in one micro-batch; then the query ends. Spark advises {@link #availableNow()}. */
    boolean once() default false;

    /** Continuous processing with a checkpoint per interval. No table format can run it. Empty: not this trigger. */
    String continuous() default "";

    /** Real-time mode with batches of the given length; Spark 4.1 or newer. Empty: not this trigger. */
    String realTime() default "";
}
