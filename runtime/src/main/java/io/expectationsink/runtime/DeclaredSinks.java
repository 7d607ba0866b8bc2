package io.expectationsink.runtime;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.catalog.SinkCatalog;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidManifestException;
import io.expectationsink.rule.ModuleSink;
import io.expectationsink.rule.Phase;
import io.expectationsink.rule.Sink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sinks that are declared on the class path, which is read once: a start goes on without them if it cannot be. */
final class DeclaredSinks {

    /** What stands for the declaration of a sink that has none. */
    private static final String IN_CODE = "a definition in code";

    private static final Logger LOG = LoggerFactory.getLogger(SinkWriter.class);
    private static final Map<ClassLoader, List<CatalogEntry>> CATALOGS = new WeakHashMap<>();

    private final List<CatalogEntry> entries;

    private DeclaredSinks(List<CatalogEntry> entries) {
        this.entries = entries;
    }

    /** Those that the thread's class loader sees. */
    static DeclaredSinks visible() {
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(DeclaredSinks.class::getClassLoader);
        synchronized (CATALOGS) {
            return new DeclaredSinks(CATALOGS.computeIfAbsent(loader, DeclaredSinks::load));
        }
    }

    /** The sink among others. A definition that bears the name of a declared one is taken for a variant of that. */
    ModuleSink among(SinkDefinition declared, Sink sink) {
        List<CatalogEntry> named = entries.stream()
                .filter(entry -> entry.name().equals(declared.name()))
                .toList();
        return named.stream()
                .filter(entry -> entry.definition().equals(declared))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(entry -> new ModuleSink(entry.declaration(), sink))
                .orElseGet(() -> new ModuleSink(IN_CODE, sink));
    }

    /** Whether the sink bears the name of no declaration that was seen when it started. */
    static boolean isInCode(ModuleSink sink) {
        return sink.declaredBy().equals(IN_CODE);
    }

    /** All declared sinks, as far as they can be known with the context's placeholders and the session's overrides. */
    List<ModuleSink> all(SinkContext context, SparkSession spark) {
        Map<String, String> settings = Overrides.settings(spark);
        return entries.stream()
                .map(entry -> new ModuleSink(
                        entry.declaration(), sink(EffectiveSink.of(entry.definition(), settings, context, spark))))
                .toList();
    }

    private static Sink sink(EffectiveSink effective) {
        return new Sink(
                effective.definition(),
                effective.findings().isEmpty() ? Phase.START : Phase.BUILD,
                effective.definition().kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                effective.redaction()::apply);
    }

    private static List<CatalogEntry> load(ClassLoader loader) {
        try {
            return SinkCatalog.load(loader).sinks();
        } catch (InvalidManifestException | LinkageError e) {
            LOG.warn("The sinks that are declared on the class path are not compared with those that start", e);
            return List.of();
        }
    }
}
