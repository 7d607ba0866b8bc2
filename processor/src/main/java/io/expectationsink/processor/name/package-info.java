/** What nested types are called where their names must be one word. */
package io.expectationsink.processor.name;
