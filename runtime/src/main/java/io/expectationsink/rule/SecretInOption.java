package io.expectationsink.rule;

import java.util.List;

/**
 * A secret that is written down. At start secrets have come to their place, as they should: whether one was in the
 * source can only be told while javac runs.
 */
final class SecretInOption implements OptionCheck {

    @Override
    public List<Finding> check(Sink sink, List<KnownOption> options) {
        if (sink.phase() == Phase.START) {
            return List.of();
        }
        return options.stream()
                .filter(option -> option.declared().holdsSecret())
                .map(option -> finding(sink, option))
                .toList();
    }

    private static Finding finding(Sink sink, KnownOption option) {
        String name = option.key().replaceAll("[^A-Za-z0-9_.-]+", "_").replaceAll("^[^A-Za-z_]+", "");
        return sink.finding(
                Rule.SECRET_IN_OPTION,
                option.valuePlace(),
                "has a secret in the source: the value of the option '" + option.key() + "'",
                "Whoever reads the source, its history, the class file or the build's log has it too. A default after :- "
                        + "is in the source as well.",
                "Write a placeholder, such as value = \"${" + sink.definition().name() + "." + name
                        + "}\", give it at start (SinkContext's properties, Spark's configuration, the environment), and "
                        + "change the secret.");
    }
}
