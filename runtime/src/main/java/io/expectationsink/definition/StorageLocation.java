package io.expectationsink.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A location in one spelling, so that two of them can be compared: without repeated and trailing slashes, {@code .} and
 * {@code ..}; scheme and authority in lower case; one scheme for {@code s3}, {@code s3a} and {@code s3n}, and likewise
 * for the secured and the plain scheme of Azure's stores; without the user that an authority may name. What lies below
 * is left as it stands, for a folder's name may hold anything. It is read as Hadoop reads it: a query is no part of a
 * location, so that {@code ?} belongs to a name.
 *
 * @param root what the segments are below: {@code s3://bucket}, {@code file:}, {@code /} for a path without a scheme,
 *     {@code .} for a relative one, empty for a text that begins with a placeholder's mark
 * @param segments the names below it; a {@code ..} stands where a mark keeps it from being resolved, or a relative path
 *     begins with it
 */
public record StorageLocation(String root, List<String> segments) implements Comparable<StorageLocation> {

    private static final String ABSOLUTE = "/";
    private static final String RELATIVE = ".";
    private static final String UNKNOWN = "";
    private static final String HERE = ".";
    private static final String UP = "..";

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern AUTHORITY = Pattern.compile("//([^/]*)");
    private static final Map<String, String> ALIASES =
            Map.of("s3a", "s3", "s3n", "s3", "abfss", "abfs", "wasbs", "wasb");

    /** Schemes whose authority is {@code container@account}: the part before the sign is no user. */
    private static final List<String> WITH_CONTAINER = List.of("abfs", "wasb");

    /** Copies the segments. */
    public StorageLocation {
        segments = List.copyOf(segments);
    }

    /** Reads a final text, or one in which {@link Placeholders#comparable()} has marked what is unknown. */
    public static StorageLocation of(String text) {
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.lookingAt()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            String rest = text.substring(scheme.end());
            Matcher authority = AUTHORITY.matcher(rest);
            boolean hasAuthority = authority.lookingAt();
            String host = hasAuthority ? authority.group(1) : "";
            return below(
                    root(ALIASES.getOrDefault(name, name), host),
                    hasAuthority ? rest.substring(authority.end()) : rest);
        }
        if (text.startsWith(ABSOLUTE)) {
            return below(ABSOLUTE, text);
        }
        return below(beginsUnknown(text) ? UNKNOWN : RELATIVE, text);
    }

    /** The scheme in its one spelling; empty when there is none, or it is unknown. */
    public Optional<String> scheme() {
        int colon = root.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(root.substring(0, colon));
    }

    /** Whether the text begins with a placeholder's mark, so that not even the file system is known. */
    public boolean isUnknown() {
        return root.equals(UNKNOWN);
    }

    /** Whether it is a path from the working folder. */
    public boolean isRelative() {
        return root.equals(RELATIVE);
    }

    /**
     * Whether this lies below the other, at any depth, whatever the placeholders' values are. A text that still holds
     * {@code ..} lies below nothing for certain.
     */
    public boolean isInside(StorageLocation other) {
        return root.equals(other.root)
                && segments.size() > other.segments.size()
                && segments.subList(0, other.segments.size()).equals(other.segments)
                && isResolved();
    }

    /** Every location that this lies inside of, once it is resolved, from the root on. */
    public Stream<StorageLocation> around() {
        return IntStream.range(0, segments.size())
                .mapToObj(depth -> new StorageLocation(root, segments.subList(0, depth)));
    }

    /** Whether no {@code ..} is left: of those that have one, it is not certain what they lie in. */
    public boolean isResolved() {
        return !segments.contains(UP);
    }

    /** The names between the other, which this lies inside, and this. */
    public List<String> segmentsBelow(StorageLocation other) {
        return segments.subList(other.segments.size(), segments.size());
    }

    /** Orders locations so that what lies inside another follows it before anything else does. */
    @Override
    public int compareTo(StorageLocation other) {
        int roots = root.compareTo(other.root);
        for (int i = 0; roots == 0 && i < Math.min(segments.size(), other.segments.size()); i++) {
            int names = segments.get(i).compareTo(other.segments.get(i));
            if (names != 0) {
                return names;
            }
        }
        return roots != 0 ? roots : Integer.compare(segments.size(), other.segments.size());
    }

    private static String root(String scheme, String host) {
        String authority = WITH_CONTAINER.contains(scheme) ? host : host.substring(host.lastIndexOf('@') + 1);
        return scheme + ":" + (authority.isEmpty() ? "" : "//" + authority.toLowerCase(Locale.ROOT));
    }

    /** A placeholder before the first slash or colon may bring a scheme, or make the path absolute. */
    private static boolean beginsUnknown(String text) {
        int mark = text.indexOf(Placeholders.MARK);
        int slash = text.indexOf('/');
        return mark >= 0 && (slash < 0 || mark < slash);
    }

    private static StorageLocation below(String root, String path) {
        List<String> segments = new ArrayList<>();
        boolean hasTop = !root.equals(RELATIVE) && !root.equals(UNKNOWN);
        for (String name : path.split("/")) {
            if (name.isEmpty() || name.equals(HERE)) {
                continue;
            }
            String last = segments.isEmpty() ? UP : segments.get(segments.size() - 1);
            if (!name.equals(UP)) {
                segments.add(name);
            } else if (!last.equals(UP) && last.indexOf(Placeholders.MARK) < 0) {
                segments.remove(segments.size() - 1);
            } else if (!segments.isEmpty() || !hasTop) {
                segments.add(name);
            }
        }
        return new StorageLocation(root, segments);
    }
}
