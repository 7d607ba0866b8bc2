package io.expectationsink.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What {@code @SuppressWarnings} silences on a declaration, on its generated writer. It is written by the annotation
 * processor that generates writers and read by the one that describes all sinks of a module: a build tool may hand that
 * one unchanged declarations as class files, which keep no {@code @SuppressWarnings}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Silenced {

    /** The ids of the rules, such as {@code ES201}. */
    String[] value();
}
