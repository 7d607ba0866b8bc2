package io.expectationsink.definition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a stream keeps its checkpoint.
 *
 * @param base the location as it is declared
 * @param location the location that Spark is given: the base, or a folder of the table's own below it
 */
public record CheckpointPath(String base, String location) {

    // What stands before the path: a scheme with or without an authority, or nothing.
    private static final Pattern ROOT = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(//[^/]*)?");

    /** The folder of the given name below the base, unless that is its name already. */
    public static CheckpointPath below(String base, String segment) {
        Matcher matcher = ROOT.matcher(base);
        String root = matcher.lookingAt() ? matcher.group() : "";
        String path = withoutTrailingSlashes(base.substring(root.length()));
        String last = path.substring(path.lastIndexOf('/') + 1);
        String location = last.equalsIgnoreCase(segment) ? root + path : root + path + "/" + segment;
        return new CheckpointPath(base, location);
    }

    /** The location exactly as it stands. */
    public static CheckpointPath exactly(String location) {
        return new CheckpointPath(location, location);
    }

    /** The checkpoint of a sink whose texts are final; empty when it declares none, or a blank one. */
    public static Optional<CheckpointPath> of(SinkDefinition sink) {
        return sink.checkpoint()
                .filter(base -> !base.isBlank())
                .map(base -> sink.appendTableName() ? below(base, segment(sink)) : exactly(base));
    }

    /** The folder's name for a sink whose texts are final: its table's, or the sink's own where there is no table. */
    public static String segment(SinkDefinition sink) {
        return sink.table()
                .map(table ->
                        FormatFamily.of(sink.format()).isTable() && TableName.of(table) instanceof TableName.Parts parts
                                ? parts.segment()
                                : TableName.segment(table))
                .orElse(sink.name());
    }

    /** Whether the location lies below the base, as opposed to being the base. */
    public boolean isBelowBase() {
        return !withoutTrailingSlashes(location).equals(withoutTrailingSlashes(base));
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
