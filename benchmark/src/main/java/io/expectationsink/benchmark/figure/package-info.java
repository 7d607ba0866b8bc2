/** Raw figures as CSV, and what is computed from them. */
package io.expectationsink.benchmark.figure;
