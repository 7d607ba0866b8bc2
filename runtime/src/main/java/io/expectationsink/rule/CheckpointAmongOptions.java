package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.stream.IntStream;

/** A checkpoint that is handed past every check. Spark ignores the case of an option's key, so any case counts. */
final class CheckpointAmongOptions implements Check {

    static final String KEY = "checkpointLocation";

    /** Whether the sink has such an option. */
    static boolean isIn(Sink sink) {
        return sink.definition().options().stream().anyMatch(option -> isCheckpoint(sink, option));
    }

    @Override
    public List<Finding> check(Sink sink) {
        List<OptionDefinition> options = sink.definition().options();
        return IntStream.range(0, options.size())
                .filter(index -> isCheckpoint(sink, options.get(index)))
                .mapToObj(index -> finding(sink, options.get(index), index))
                .toList();
    }

    private static boolean isCheckpoint(Sink sink, OptionDefinition option) {
        return sink.known(option.key()).filter(KEY::equalsIgnoreCase).isPresent();
    }

    private static Finding finding(Sink sink, OptionDefinition option, int index) {
        String remedy = sink.mayStream()
                ? "Remove the option and write checkpoint = \"" + option.value()
                        + "\" with appendTableName = false, which" + " uses it exactly as it stands."
                : "Remove the option: a batch has no checkpoint.";
        return sink.finding(
                Rule.CHECKPOINT_AMONG_OPTIONS,
                Place.of(Attribute.OPTIONS).at(index).member("key"),
                "has '" + option.key() + "' among its options",
                "A checkpoint belongs in the attribute: among the options, in whatever case it is written, no check sees "
                        + "whether it is usable, or shared by two streams.",
                remedy);
    }
}
