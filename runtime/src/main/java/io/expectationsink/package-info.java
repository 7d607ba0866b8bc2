/** What a developer writes: the declaration of a sink and the values that it takes. */
package io.expectationsink;
