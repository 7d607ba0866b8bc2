/** What no processor can be cheaper than that creates a source file for each declaration. */
package io.expectationsink.floor;
