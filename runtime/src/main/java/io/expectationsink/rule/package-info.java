/** What a sink may be: the catalogue of rules, and the checks that hold a definition against it. */
package io.expectationsink.rule;
