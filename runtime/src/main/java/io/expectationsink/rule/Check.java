package io.expectationsink.rule;

import java.util.List;

/** Holds a sink against one rule, or a close family of rules. It reports and changes nothing. */
interface Check {

    /** What is wrong, in the order of the declaration; empty when nothing is, or when it cannot be known yet. */
    List<Finding> check(Sink sink);
}
