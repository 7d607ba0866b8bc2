/** What a sink is: immutable values that know neither javac nor Spark. */
package io.expectationsink.definition;
