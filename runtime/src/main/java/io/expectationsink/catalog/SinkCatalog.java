package io.expectationsink.catalog;

import io.expectationsink.exception.InvalidManifestException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Every sink that is declared on a class path, in jars of their own or merged into one. Sinks that are defined in code
 * are not among them, nor are those of a module that was compiled without the processor SinkManifestProcessor.
 */
public final class SinkCatalog {

    private final List<CatalogEntry> sinks;

    private SinkCatalog(List<CatalogEntry> sinks) {
        this.sinks = sinks;
    }

    /**
     * The sinks that the thread's context class loader sees, or this library's own where there is none.
     *
     * @throws InvalidManifestException when a manifest of sinks is malformed, missing, or newer than this library
     */
    public static SinkCatalog load() {
        return load(Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(SinkCatalog.class::getClassLoader));
    }

    /**
     * The sinks that the class loader sees. A declaration that is there more than once counts once, as its class does:
     * the first on the class path.
     *
     * @throws InvalidManifestException when a manifest of sinks is malformed, missing, or newer than this library
     */
    public static SinkCatalog load(ClassLoader loader) {
        Objects.requireNonNull(loader, "loader");
        Map<String, CatalogEntry> sinks = new LinkedHashMap<>();
        try {
            for (SinkModule module : ServiceLoader.load(SinkModule.class, loader)) {
                new ModuleReader(module).read().forEach(sink -> sinks.putIfAbsent(sink.declaration(), sink));
            }
        } catch (ServiceConfigurationError e) {
            throw new InvalidManifestException(
                    "A module of declared sinks is registered and cannot be used: " + e.getMessage()
                            + ". Build the module again, with its output folder emptied.",
                    e);
        }
        return new SinkCatalog(sinks.values().stream()
                .sorted(Comparator.comparing(CatalogEntry::name).thenComparing(CatalogEntry::declaration))
                .toList());
    }

    /** All sinks, by name and then by declaration. */
    public List<CatalogEntry> sinks() {
        return sinks;
    }

    /** The sinks of the given name: more than one only where declarations disagree, which the rules report. */
    public List<CatalogEntry> named(String name) {
        return sinks.stream().filter(sink -> sink.name().equals(name)).toList();
    }
}
