package io.expectationsink.rule;

import static io.expectationsink.rule.Fixture.of;
import static io.expectationsink.rule.Sinks.bare;
import static io.expectationsink.rule.Sinks.batch;
import static io.expectationsink.rule.Sinks.kept;
import static io.expectationsink.rule.Sinks.stream;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;

/** Mistakes about the checkpoint: ES2xx. */
final class CheckpointFixtures {

    private CheckpointFixtures() {}

    static List<Fixture> all() {
        return List.of(
                of(
                        Rule.NO_CHECKPOINT,
                        bare().table("orders"),
                        Place.of(Attribute.CHECKPOINT),
                        bare().table("orders").checkpoint("${root}")),
                of(Rule.NO_CHECKPOINT, stream().checkpoint(" "), Place.of(Attribute.CHECKPOINT), batch()),
                of(
                        Rule.NO_CHECKPOINT,
                        bare().table("orders").format("console"),
                        Place.of(Attribute.CHECKPOINT),
                        kept().table("orders").format("console")),
                of(
                        Rule.NO_CHECKPOINT,
                        bare().table("orders").format("${format}"),
                        Place.of(Attribute.CHECKPOINT),
                        kept().table("orders").format("${format}")),
                of(
                        Rule.CHECKPOINT_AMONG_OPTIONS,
                        stream().option("mergeSchema", "true").option("CHECKPOINTlocation", "/c"),
                        Place.of(Attribute.OPTIONS).at(1).member("key"),
                        stream().option("checkpoint", "/c").option("${key}", "/c")));
    }
}
