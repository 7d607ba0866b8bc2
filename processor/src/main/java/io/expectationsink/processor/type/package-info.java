/** What the signatures of declaring elements mention, and what of it the rest of the package can name. */
package io.expectationsink.processor.type;
