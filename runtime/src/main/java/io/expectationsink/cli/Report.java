package io.expectationsink.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a command has to say.
 *
 * @param text for people, by lines
 * @param json the same for machines
 * @param needsAttention whether somebody should look at it
 */
record Report(List<String> text, ObjectNode json, boolean needsAttention) {}
