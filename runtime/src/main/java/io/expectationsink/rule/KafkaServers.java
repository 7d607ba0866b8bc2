package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A topic whose brokers nobody names. Spark reads them from this option alone: no setting of the session has them. */
final class KafkaServers implements Check {

    private static final String KEY = "kafka.bootstrap.servers";
    private static final String KEY_OF_KAFKA = "bootstrap.servers";

    @Override
    public List<Finding> check(Sink sink) {
        if (sink.family().filter(FormatFamily.KAFKA::equals).isEmpty()) {
            return List.of();
        }
        List<KnownOption> options = KnownOption.of(sink);
        // Of several, Spark takes the last.
        Optional<KnownOption> servers =
                options.stream().filter(option -> option.isCalled(KEY)).reduce((first, last) -> last);
        if (servers.isPresent()) {
            return servers
                    .filter(KafkaServers::hasNoAddress)
                    .map(option -> finding(
                            sink, option.valuePlace(), "has the option '" + option.key() + "' without an address"))
                    .stream()
                    .toList();
        }
        // A key that is not known yet may be this one.
        boolean allKnown = options.size() == sink.definition().options().size();
        return allKnown ? List.of(missing(sink, options)) : List.of();
    }

    /** Kafka's own key, without Spark's prefix, is the usual mistake. */
    private static Finding missing(Sink sink, List<KnownOption> options) {
        return options.stream()
                .filter(option -> option.isCalled(KEY_OF_KAFKA))
                .findFirst()
                .map(option -> finding(
                        sink,
                        option.keyPlace(),
                        "has the option '" + option.key() + "', and none called '" + KEY + "'"))
                .orElseGet(() -> finding(sink, Place.of(Attribute.OPTIONS), "has no option '" + KEY + "'"));
    }

    /** Kafka's client passes over what is blank between commas. */
    private static boolean hasNoAddress(KnownOption option) {
        return option.value()
                .filter(addresses -> Arrays.stream(addresses.split(",")).allMatch(String::isBlank))
                .isPresent();
    }

    private static Finding finding(Sink sink, Place place, String found) {
        return sink.finding(
                Rule.KAFKA_SERVERS,
                place,
                found,
                "Spark writes no row to a topic without the addresses of its brokers: a batch fails, and a stream starts "
                        + "and dies in its first batch.",
                remedy(sink));
    }

    private static String remedy(Sink sink) {
        String option = "@Option(key = \"" + KEY + "\", value = \"${kafka.servers}\")";
        return sink.phase() == Phase.BUILD
                ? "Write options = " + option
                        + ", whose placeholder each deployment fills, or the addresses themselves."
                : "Set spark.expectationsink." + sink.definition().name() + ".options." + KEY
                        + ", or add options = " + option + " to the declaration, option(\"" + KEY
                        + "\", \"…\") to a definition in code.";
    }
}
