/** The command line: looks after checkpoints, and finds the declared sinks, for people and for machines. */
package io.expectationsink.cli;
