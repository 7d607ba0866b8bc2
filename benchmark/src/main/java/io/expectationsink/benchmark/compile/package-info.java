/** What declarations cost while javac runs, beside those of other annotation processors. */
package io.expectationsink.benchmark.compile;
