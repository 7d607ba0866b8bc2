package io.expectationsink.runtime;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the checkpoints of declared sinks without a session, from the same overrides and placeholders as a start.
 * Placeholders that do not decide where the checkpoint lies, such as a password among the options, need no value here.
 */
public final class DeclaredCheckpoints {

    private final Map<String, String> configuration;
    private final SinkSettings settings;
    private final Map<String, String> environment;

    private DeclaredCheckpoints(Map<String, String> configuration, Map<String, String> environment) {
        this.configuration = Map.copyOf(configuration);
        this.settings = SinkSettings.of(configuration);
        this.environment = Map.copyOf(environment);
    }

    /**
     * Checkpoints of sinks under the configuration.
     *
     * @param configuration what a session would have as Spark's configuration, and values for placeholders of other names;
     *     what it lacks is looked up among system properties and environment variables
     */
    public static DeclaredCheckpoints under(Map<String, String> configuration) {
        return new DeclaredCheckpoints(configuration, System.getenv());
    }

    /** Where the declared sink keeps its checkpoint. */
    public DeclaredCheckpoint of(SinkDefinition declared) {
        if (declared.kind() == SinkKind.BATCH) {
            return new DeclaredCheckpoint.Unneeded();
        }
        Redaction redaction = Redaction.of(configuration);
        PlaceholderValues values =
                new PlaceholderValues(configuration, key -> Optional.empty(), environment, redaction);
        EffectiveSink effective = EffectiveSink.of(declared, settings, values, redaction);
        Set<Attribute> deciding = deciding(effective.definition());
        List<String> reasons = effective.findings().stream()
                .filter(finding -> decides(finding.place(), deciding))
                .map(Finding::found)
                .map(redaction::apply)
                .toList();
        return reasons.isEmpty() ? found(effective) : new DeclaredCheckpoint.Unresolved(reasons);
    }

    private DeclaredCheckpoint found(EffectiveSink effective) {
        SinkDefinition definition = effective.definition();
        Optional<DeclaredCheckpoint> location = CheckpointPath.of(definition)
                .or(() -> SessionCheckpoints.of(root(), definition))
                .map(path -> new DeclaredCheckpoint.At(path.location(), effective.redaction()::apply));
        return location.orElseGet(() -> isFree(definition)
                ? new DeclaredCheckpoint.Unneeded()
                : new DeclaredCheckpoint.Unresolved(
                        List.of("declares no checkpoint, and " + SessionCheckpoints.ROOT + " is not set")));
    }

    private Optional<String> root() {
        return Optional.ofNullable(configuration.get(SessionCheckpoints.ROOT));
    }

    /** Whether it may start without one. */
    private static boolean isFree(SinkDefinition definition) {
        return definition.kind() == SinkKind.AUTO
                || !FormatFamily.of(definition.format()).keepsData();
    }

    /** The attributes that the location is made of. */
    private static Set<Attribute> deciding(SinkDefinition definition) {
        Set<Attribute> deciding = EnumSet.of(Attribute.CHECKPOINT);
        if (definition.checkpoint().filter(text -> !text.isBlank()).isEmpty()) {
            deciding.addAll(Set.of(Attribute.QUERY_NAME, Attribute.FORMAT, Attribute.TABLE));
        } else if (definition.appendTableName()) {
            deciding.addAll(Set.of(Attribute.TABLE, Attribute.FORMAT));
        }
        return deciding;
    }

    /** A fault of the whole declaration, such as a malformed override, always does. */
    private static boolean decides(Place place, Set<Attribute> deciding) {
        return place.attribute().map(deciding::contains).orElse(true);
    }
}
