package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A format that is almost the name of one that everybody has. Any name may be that of a data source on the class path
 * of the cluster, so that nobody can tell here that there is none.
 */
final class MisspeltFormat implements Check {

    private static final Set<String> COMMON = Set.of(
            "delta",
            "parquet",
            "json",
            "csv",
            "orc",
            "text",
            "kafka",
            "memory",
            "console",
            "noop",
            "bigquery",
            "iceberg",
            "avro",
            "jdbc",
            "xml",
            "hudi");

    @Override
    public List<Finding> check(Sink sink) {
        Optional<String> format = sink.known(sink.definition().format());
        return format
                .filter(name -> FormatFamily.of(name) == FormatFamily.OTHER && name.equals(name.strip()))
                .filter(name -> COMMON.stream().noneMatch(name::equalsIgnoreCase))
                .flatMap(name -> Suggestion.among(name, COMMON).map(near -> finding(sink, name, near)))
                .stream()
                .toList();
    }

    private static Finding finding(Sink sink, String name, String near) {
        return sink.finding(
                Rule.MISSPELT_FORMAT,
                Place.of(Attribute.FORMAT),
                "has the format '" + name + "', which is almost '" + near + "'",
                "Unless the class path of the cluster brings a data source of that name, Spark fails at start with "
                        + "DATA_SOURCE_NOT_FOUND; and rules about '" + near + "' stay silent.",
                "Did you mean '" + near + "'? If not, accept it with suppress = \"ES433\".");
    }
}
