/** From an annotation mirror to a definition that remembers where each of its values stands. It judges nothing. */
package io.expectationsink.processor.read;
