/** What declaring elements are called: in one word, in full, and from one round to the next. */
package io.expectationsink.processor.name;
