/** What a module's declarations leave in its jar: a description of each sink, a review of all, and their registration. */
package io.expectationsink.processor.manifest;
