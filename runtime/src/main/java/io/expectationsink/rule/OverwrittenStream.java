package io.expectationsink.rule;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Placeholders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A batch that overwrites a table to which a stream appends. The finding is on the batch, for it is what destroys. A sink
 * of kind {@code AUTO} is neither for certain.
 */
final class OverwrittenStream implements ModuleCheck {

    /** The options of Delta by which an overwrite replaces a part (DeltaOptions); other formats ignore them. */
    private static final Set<String> PART_OF_DELTA = Set.of("replacewhere", "replaceon", "replaceusing");

    private static final String PARTITION_MODE = "partitionOverwriteMode";
    private static final String WHOLE = "static";

    /** What a batch overwrites. */
    private record Overwritten(Object target) {}

    /** What a stream appends to. */
    private record Appended(Object target) {}

    @Override
    public List<ModuleFinding> among(List<ModuleSink> sinks) {
        Map<Object, ModuleSink> streams = new HashMap<>();
        sinks.stream()
                .filter(sink -> appends(sink.sink()))
                .forEach(sink -> TargetKeys.of(sink.sink()).forEach(key -> streams.putIfAbsent(key, sink)));
        List<ModuleFinding> findings = new ArrayList<>();
        for (ModuleSink sink : sinks) {
            if (overwrites(sink.sink())) {
                TargetKeys.of(sink.sink()).stream()
                        .map(streams::get)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(ModuleSink::declaredBy))
                        .ifPresent(stream -> findings.add(new ModuleFinding(sink, finding(sink, stream))));
            }
        }
        return findings;
    }

    @Override
    public Set<?> keys(Sink sink) {
        if (overwrites(sink)) {
            return tagged(sink, Overwritten::new);
        }
        return appends(sink) ? tagged(sink, Appended::new) : Set.of();
    }

    @Override
    public Set<?> sought(Sink sink) {
        if (overwrites(sink)) {
            return tagged(sink, Appended::new);
        }
        return appends(sink) ? tagged(sink, Overwritten::new) : Set.of();
    }

    private static Set<?> tagged(Sink sink, Function<Object, Object> tag) {
        return TargetKeys.of(sink).stream().map(tag).collect(Collectors.toSet());
    }

    @Override
    public Optional<Finding> between(ModuleSink sink, ModuleSink other) {
        boolean concerned =
                overwrites(sink.sink()) && appends(other.sink()) || appends(sink.sink()) && overwrites(other.sink());
        return concerned && !Collections.disjoint(TargetKeys.of(sink.sink()), TargetKeys.of(other.sink()))
                ? Optional.of(finding(sink, other))
                : Optional.empty();
    }

    private static boolean appends(Sink sink) {
        return sink.kind() == SinkKind.STREAMING && sink.definition().outputMode() != OutputMode.COMPLETE;
    }

    /** Whether all rows that are there go: an option may keep those of other partitions. */
    private static boolean overwrites(Sink sink) {
        return sink.kind() == SinkKind.BATCH
                && sink.definition().mode() == SaveMode.OVERWRITE
                && sink.comparable().options().stream()
                        .noneMatch(option -> !Placeholders.isKnown(option.key())
                                || isDelta(sink)
                                        && PART_OF_DELTA.contains(option.key().toLowerCase(Locale.ROOT))
                                || option.key().equalsIgnoreCase(PARTITION_MODE)
                                        && !option.value().equalsIgnoreCase(WHOLE));
    }

    /** Whether the format is Delta, as far as it is known. */
    private static boolean isDelta(Sink sink) {
        return sink.family().map(FormatFamily.DELTA::equals).orElse(true);
    }

    private static Finding finding(ModuleSink sink, ModuleSink other) {
        boolean isBatch = overwrites(sink.sink());
        return sink.sink()
                .finding(
                        Rule.OVERWRITTEN_STREAM,
                        Place.of(isBatch ? Attribute.MODE : Attribute.TABLE),
                        isBatch
                                ? "overwrites what the " + other.subject() + " appends to"
                                : "appends to what the " + other.subject() + " overwrites",
                        "The overwrite removes the rows that the stream has written, and the stream's checkpoint keeps it"
                                + " from writing them again.",
                        "Append, overwrite a part" + (isDelta(sink.sink()) ? " by the option replaceWhere" : "")
                                + ", or write to another table; accept it with suppress = \"ES506\".");
    }
}
