/** Every declared sink on the class path, read from what the annotation processors have left there. */
package io.expectationsink.catalog;
