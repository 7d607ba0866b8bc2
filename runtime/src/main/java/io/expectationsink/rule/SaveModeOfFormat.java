package io.expectationsink.rule;

import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A save mode that the format refuses whatever the rows; the memory format takes no batch at all. */
final class SaveModeOfFormat implements Check {

    private static final Map<FormatFamily, Set<SaveMode>> ALLOWED = Map.of(
            FormatFamily.KAFKA, EnumSet.of(SaveMode.APPEND, SaveMode.ERROR_IF_EXISTS),
            FormatFamily.NOOP, EnumSet.of(SaveMode.APPEND, SaveMode.OVERWRITE));
    private static final Map<FormatFamily, String> REFUSAL = Map.of(
            FormatFamily.KAFKA, "with 'Save mode … not allowed for Kafka'",
            FormatFamily.NOOP, "with UNSUPPORTED_DATA_SOURCE_SAVE_MODE");

    @Override
    public List<Finding> check(Sink sink) {
        Optional<FormatFamily> family = sink.kind() == SinkKind.STREAMING ? Optional.empty() : sink.family();
        return family
                .flatMap(known -> known == FormatFamily.MEMORY ? Optional.of(noBatch(sink)) : mode(sink, known))
                .stream()
                .toList();
    }

    private static Finding noBatch(Sink sink) {
        return sink.finding(
                Rule.SAVE_MODE_OF_FORMAT,
                Place.of(Attribute.KIND),
                "may get a batch, which the format memory cannot take",
                "Only a stream can be written to memory; Spark refuses a batch with DATA_SOURCE_NOT_FOUND.",
                "Write kind = SinkKind.STREAMING, or call createOrReplaceTempView on the rows of a batch.");
    }

    private static Optional<Finding> mode(Sink sink, FormatFamily family) {
        SaveMode mode = sink.definition().mode();
        return Optional.ofNullable(ALLOWED.get(family))
                .filter(allowed -> !allowed.contains(mode))
                .map(allowed -> sink.finding(
                        Rule.SAVE_MODE_OF_FORMAT,
                        Place.of(Attribute.MODE),
                        "has mode = " + mode + ", which the format "
                                + sink.known(sink.definition().format()).orElseThrow() + " cannot write",
                        "It takes " + names(allowed) + "; Spark refuses the rest " + REFUSAL.get(family) + ".",
                        "Write mode = SaveMode.APPEND."));
    }

    private static String names(Set<SaveMode> modes) {
        return Arrays.stream(SaveMode.values())
                .filter(modes::contains)
                .map(SaveMode::name)
                .collect(Collectors.joining(" and "));
    }
}
