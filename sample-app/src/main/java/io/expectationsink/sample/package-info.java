/** The pipeline that a newcomer runs first: wildlife strike reports, from CSV files into Delta tables. */
package io.expectationsink.sample;
