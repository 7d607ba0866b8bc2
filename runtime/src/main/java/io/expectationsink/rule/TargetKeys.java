package io.expectationsink.rule;

import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** By what two sinks can be told to write to one table: its name, whose case does not matter to Spark, or its location. */
final class TargetKeys {

    private static final String SPACES = "\\s+";

    private TargetKeys() {}

    /** The keys of a sink that writes a table or a folder; none for other formats, and where neither is known. */
    static Set<Object> of(Sink sink) {
        if (sink.family().filter(FormatFamily::isTable).isEmpty()) {
            return Set.of();
        }
        Set<Object> keys = new HashSet<>();
        name(sink).ifPresent(keys::add);
        Whereabouts.target(sink).stream().map(Whereabouts::location).forEach(keys::add);
        return keys;
    }

    /** Whether both sinks name the same table. */
    static boolean isSameName(Sink one, Sink other) {
        return name(one).isPresent() && name(one).equals(name(other));
    }

    /** The first location that the sink shares with the other; empty when they share a name only. */
    static Optional<Whereabouts> sharedLocation(Sink sink, Sink other) {
        List<Whereabouts> theirs = Whereabouts.target(other);
        return Whereabouts.target(sink).stream()
                .filter(mine -> theirs.stream().anyMatch(each -> each.location().equals(mine.location())))
                .findFirst();
    }

    private static Optional<String> name(Sink sink) {
        return sink.comparable().table().flatMap(TargetKeys::key);
    }

    /** A name with unknown parts is compared as it is written: equal placeholders have equal values. */
    private static Optional<String> key(String table) {
        if (TableName.of(table) instanceof TableName.Parts parts) {
            List<String> names = parts.names();
            List<String> kept = parts.startsWithSessionCatalog() ? names.subList(1, names.size()) : names;
            return Optional.of(new TableName.Parts(kept).quoted().toLowerCase(Locale.ROOT));
        }
        return Placeholders.isKnown(table)
                ? Optional.empty()
                : Optional.of(table.replaceAll(SPACES, "").toLowerCase(Locale.ROOT));
    }
}
