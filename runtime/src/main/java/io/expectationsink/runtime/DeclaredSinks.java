package io.expectationsink.runtime;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.catalog.SinkCatalog;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidManifestException;
import io.expectationsink.rule.ModuleSink;
import io.expectationsink.rule.Sink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sinks that are declared on the class path, which is read once: a start goes on without them if it cannot be. */
final class DeclaredSinks {

    /** What stands for the declaration of a sink that has none. */
    private static final String IN_CODE = "a definition in code";

    private static final Logger LOG = LoggerFactory.getLogger(SinkWriter.class);
    private static final Map<ClassLoader, DeclaredSinks> CATALOGS = new WeakHashMap<>();

    private final List<CatalogEntry> entries;
    private final Map<String, List<CatalogEntry>> named;
    private Optional<ResolvedSinks> resolved = Optional.empty();

    private DeclaredSinks(List<CatalogEntry> entries) {
        this.entries = entries;
        named = entries.stream().collect(Collectors.groupingBy(CatalogEntry::name));
    }

    /** Those that the thread's class loader sees. */
    static DeclaredSinks visible() {
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(DeclaredSinks.class::getClassLoader);
        synchronized (CATALOGS) {
            return CATALOGS.computeIfAbsent(loader, visible -> new DeclaredSinks(load(visible)));
        }
    }

    /** The sink among others. A definition that bears the name of a declared one is taken for a variant of that. */
    ModuleSink among(SinkDefinition declared, Sink sink) {
        List<CatalogEntry> variants = named.getOrDefault(declared.name(), List.of());
        return variants.stream()
                .filter(entry -> entry.definition().equals(declared))
                .findFirst()
                .or(() -> variants.stream().findFirst())
                .map(entry -> new ModuleSink(entry.declaration(), sink))
                .orElseGet(() -> new ModuleSink(IN_CODE, sink));
    }

    /** Whether the sink bears the name of no declaration that was seen when it started. */
    static boolean isInCode(ModuleSink sink) {
        return sink.declaredBy().equals(IN_CODE);
    }

    /**
     * The declared sinks that the given one may clash with, as far as they can be known with the context's placeholders
     * and the session's overrides. Sinks are resolved again only where one of these has changed since the last start.
     */
    synchronized List<ModuleSink> near(ModuleSink sink, SinkContext context, SparkSession spark) {
        if (entries.isEmpty()) {
            return List.of();
        }
        ResolvedSinks now = resolved.filter(before -> before.holdIn(context, spark))
                .orElseGet(() -> ResolvedSinks.of(entries, context, spark));
        resolved = Optional.of(now);
        return now.sinks().near(sink);
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
