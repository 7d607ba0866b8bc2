package io.expectationsink.rule;

import java.util.List;

/** A checkpoint that is handed past every check. Spark ignores the case of an option's key, so any case counts. */
final class CheckpointAmongOptions implements OptionCheck {

    static final String KEY = "checkpointLocation";

    /** Whether the sink has such an option. */
    static boolean isIn(Sink sink) {
        return KnownOption.of(sink).stream().anyMatch(option -> option.isCalled(KEY));
    }

    @Override
    public List<Finding> check(Sink sink, List<KnownOption> options) {
        return options.stream()
                .filter(option -> option.isCalled(KEY))
                .map(option -> finding(sink, option))
                .toList();
    }

    private static Finding finding(Sink sink, KnownOption option) {
        String remedy = sink.mayStream()
                ? "Remove the option and write checkpoint = \""
                        + option.declared().value() + "\" with appendTableName = false, which"
                        + " uses it exactly as it stands."
                : "Remove the option: a batch has no checkpoint.";
        return sink.finding(
                Rule.CHECKPOINT_AMONG_OPTIONS,
                option.keyPlace(),
                "has '" + option.declared().key() + "' among its options",
                "A checkpoint belongs in the attribute: among the options, in whatever case it is written, no check sees "
                        + "whether it is usable, or shared by two streams.",
                remedy);
    }
}
