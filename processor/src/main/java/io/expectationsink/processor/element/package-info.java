/** The rules that only javac's own model can decide: whether a writer can be generated for what is annotated. */
package io.expectationsink.processor.element;
