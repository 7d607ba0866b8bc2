package io.expectationsink.rule;

import java.util.List;

/** An option that is given twice: Spark ignores the case of keys, and the last one wins without a word. */
final class RepeatedOption implements OptionCheck {

    @Override
    public List<Finding> check(Sink sink, List<KnownOption> options) {
        return options.stream()
                .filter(option -> options.stream()
                        .anyMatch(before -> before.index() < option.index() && before.isCalled(option.key())))
                .map(option -> finding(sink, option))
                .toList();
    }

    private static Finding finding(Sink sink, KnownOption option) {
        return sink.finding(
                Rule.REPEATED_OPTION,
                option.keyPlace(),
                "has the option '" + option.key() + "' more than once",
                "Spark ignores the case of an option's key: the last one wins, and the others do nothing.",
                "Keep one of them.");
    }
}
