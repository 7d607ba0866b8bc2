package io.expectationsink.table;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the declared path of an external table against itself and against where the table is. */
final class DeclaredPath {

    /** A scheme, as in {@code s3://} or {@code file:}; an authority; the path. */
    private static final Pattern LOCATION =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/]*))?(.*)", Pattern.DOTALL);

    private DeclaredPath() {}

    /**
     * ES417 for a path that is not absolute: Spark's catalog looks for it in the warehouse and Delta in the working folder
     * ({@code DELTA_PATH_DOES_NOT_EXIST}).
     */
    static List<Finding> check(TableRequest request) {
        return request.path().filter(DeclaredPath::isRelative).stream()
                .map(path -> finding(
                        request,
                        "has the relative path '" + path + "'",
                        "Spark and Delta look for relative paths in different folders, so that the table could not be read.",
                        "Write an absolute path, or a placeholder that holds one, such as ${tables.root}/orders."))
                .toList();
    }

    /** ES417 for a table that is elsewhere: Spark would write to it there, and ignore the path. */
    static List<Finding> check(TableRequest request, TableState table) {
        return request
                .path()
                .filter(path -> table.location()
                        .filter(location -> !isSame(path, location))
                        .isPresent())
                .stream()
                .map(path -> finding(
                        request,
                        "has the path '" + path + "', and its table is at "
                                + table.location().orElseThrow(),
                        "Spark writes to where the table is and ignores the path.",
                        "Declare the table's location, or drop the table from the catalog, or name another table."))
                .toList();
    }

    private static boolean isRelative(String path) {
        Matcher parts = parts(path);
        return parts.group(1) == null && parts.group(2) == null && !path.startsWith("/");
    }

    /** What the catalog adds to a path, such as a scheme, and what may be written in several ways does not count. */
    private static boolean isSame(String path, String location) {
        Matcher declared = parts(path);
        Matcher there = parts(location);
        boolean authority = declared.group(2) == null
                || declared.group(2).isEmpty()
                || there.group(2) == null
                || declared.group(2).equals(there.group(2));
        return authority && normalised(declared.group(3)).equals(normalised(there.group(3)));
    }

    private static String normalised(String path) {
        try {
            String text = new URI(null, null, path.replaceAll("/+", "/"), null)
                    .normalize()
                    .getPath();
            return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        } catch (URISyntaxException e) {
            return path;
        }
    }

    private static Matcher parts(String location) {
        Matcher parts = LOCATION.matcher(location);
        if (!parts.matches()) {
            throw new IllegalStateException(location);
        }
        return parts;
    }

    private static Finding finding(TableRequest request, String found, String allowed, String remedy) {
        return request.sink().finding(Rule.TABLE_LOCATION_DIFFERS, Place.of(Attribute.PATH), found, allowed, remedy);
    }
}
