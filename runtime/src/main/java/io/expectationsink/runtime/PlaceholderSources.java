package io.expectationsink.runtime;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/**
 * Where the values of placeholders come from: the context's properties, Spark's configuration, system properties,
 * environment variables, in this order. Each name is looked up once: over Spark Connect that is a call to the server.
 */
final class PlaceholderSources {

    private final Map<String, String> properties;
    private final Function<String, Optional<String>> configuration;
    private final Map<String, String> environment;
    private final Map<String, Optional<String>> found = new HashMap<>();

    PlaceholderSources(
            Map<String, String> properties,
            Function<String, Optional<String>> configuration,
            Map<String, String> environment) {
        this.properties = properties;
        this.configuration = configuration;
        this.environment = environment;
    }

    /** Those of a start. */
    static PlaceholderSources of(SinkContext context, SparkSession spark) {
        return new PlaceholderSources(context.properties(), key -> SparkConfiguration.get(spark, key), System.getenv());
    }

    /** The value under the name; empty when there is none. */
    Optional<String> find(String name) {
        return found.computeIfAbsent(name, this::lookUp);
    }

    /** What was looked up so far. */
    Map<String, Optional<String>> found() {
        return Collections.unmodifiableMap(found);
    }

    private Optional<String> lookUp(String name) {
        return Optional.ofNullable(properties.get(name))
                .or(() -> configuration.apply(name))
                .or(() -> Optional.ofNullable(System.getProperty(name)))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .or(() -> Optional.ofNullable(environment.get(exportable(name))));
    }

    /** The name as a shell can export it: {@code checkpoint.root} is {@code CHECKPOINT_ROOT}. */
    static String exportable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
