/** From a definition to the source of its writer. It checks nothing. */
package io.expectationsink.processor.generate;
