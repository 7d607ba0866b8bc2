/** From a finding to a compiler message: its position, its severity, and what the source silences. */
package io.expectationsink.processor.report;
