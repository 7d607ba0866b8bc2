/** The command line: looks at checkpoints and at the declared sinks, for people and for machines. */
package io.expectationsink.cli;
