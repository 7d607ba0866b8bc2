package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.UriSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key or token in the text of a location, which ends up in logs, in the catalog and in the table's history. */
final class CredentialsInLocation implements Check {

    private static final String PATH_OPTION = "path";

    @Override
    public List<Finding> check(Sink sink) {
        SinkDefinition definition = sink.comparable();
        List<Finding> findings = new ArrayList<>();
        check(sink, Place.of(Attribute.PATH), definition.path()).ifPresent(findings::add);
        check(sink, Place.of(Attribute.CHECKPOINT), definition.checkpoint()).ifPresent(findings::add);
        for (int i = 0; i < definition.options().size(); i++) {
            OptionDefinition option = definition.options().get(i);
            if (option.key().equalsIgnoreCase(PATH_OPTION)) {
                check(sink, Place.of(Attribute.OPTIONS).at(i).member("value"), Optional.of(option.value()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> check(Sink sink, Place place, Optional<String> text) {
        return text.filter(UriSecrets::isIn).map(secret -> finding(sink, place));
    }

    private static Finding finding(Sink sink, Place place) {
        return sink.finding(
                Rule.CREDENTIALS_IN_LOCATION,
                place,
                "has credentials in the text of " + place,
                "Spark writes locations into its logs, the catalog and the table's history, wherever the text comes from.",
                "Take them out, and give them to Hadoop: spark.hadoop.fs.s3a.access.key and .secret.key, or a provider by"
                        + " spark.hadoop.hadoop.security.credential.provider.path.");
    }
}
