/** What a module's declarations leave in its jar: a description of all sinks for machines, a review of them for people, and their registration. */
package io.expectationsink.processor.manifest;
