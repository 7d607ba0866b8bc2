package io.expectationsink.rule;

import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import java.util.List;
import java.util.stream.Stream;

/**
 * One mistake and its nearest neighbour that is none.
 *
 * @param rule the rule that reports the mistake
 * @param wrong a sink that must be reported
 * @param place the value that the report is about
 * @param right a sink that must not be reported
 */
record Fixture(Rule rule, SinkDefinition wrong, Place place, SinkDefinition right) {

    /** The fixtures of every rule that the rule book decides; at least one for each. */
    static List<Fixture> all() {
        return Stream.of(
                        DeclarationFixtures.all(),
                        CheckpointFixtures.all(),
                        TriggerFixtures.all(),
                        TableFixtures.all(),
                        ColumnFixtures.all(),
                        OptionFixtures.all())
                .flatMap(List::stream)
                .toList();
    }

    static Fixture of(Rule rule, SinkDefinition.Builder wrong, Place place, SinkDefinition.Builder right) {
        return new Fixture(rule, wrong.build(), place, right.build());
    }

    @Override
    public String toString() {
        return rule.id() + " " + wrong.table().orElse("") + " " + place;
    }
}
