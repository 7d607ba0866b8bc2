/** The annotation processors: what javac calls, and the options that it hands over. */
package io.expectationsink.processor;
