package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.regex.Pattern;

/** A sink's name is part of configuration keys, so that it cannot hold just anything. */
final class MalformedSinkName implements Check {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_-]*");
    private static final Pattern AROUND_A_NAME = Pattern.compile("^[^\\p{L}\\p{M}\\p{Nd}_]+|[^\\p{L}\\p{M}\\p{Nd}_]+$");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}_-]+");

    @Override
    public List<Finding> check(Sink sink) {
        String name = sink.definition().name();
        if (NAME.matcher(name).matches()) {
            return List.of();
        }
        return List.of(sink.finding(
                Rule.MALFORMED_SINK_NAME,
                Place.of(Attribute.NAME),
                "has a name that cannot be part of a configuration key",
                "The name stands in keys such as spark.expectationsink.<name>.checkpoint: letters, digits, underscores "
                        + "and hyphens, first a letter or an underscore, and no placeholder.",
                "Write name = \"" + nearest(name) + "\"."));
    }

    private static String nearest(String name) {
        String cleaned = NOT_IN_A_NAME
                .matcher(AROUND_A_NAME.matcher(name).replaceAll(""))
                .replaceAll("_");
        if (cleaned.isEmpty()) {
            return "sink";
        }
        return NAME.matcher(cleaned).matches() ? cleaned : "_" + cleaned;
    }
}
