package io.expectationsink.rule;

/** How many sinks a rule looks at. */
public enum Scope {
    /** One sink, whatever others there are: {@link RuleBook}. */
    SINK,
    /** Several sinks together, those of a module or of an application: {@link ModuleRules}. */
    MODULE
}
