package io.expectationsink.benchmark.scale;

import io.expectationsink.catalog.SinkCatalog;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading the catalog of a jar with declared sinks, by a class loader that has not seen it before. */
@State(Scope.Benchmark)
public class CatalogLoading {

    /** How many sinks the jar declares. */
    @Param("10")
    public int sinks;

    private Path jar;

    /** Writes the jar. */
    @Setup
    public void write() throws IOException {
        jar = DeclaredModule.jar(Path.of("target", "scale", "catalog"), "lake", sinks, "${checkpoint.root}");
        SinksOnly.check(jar, sinks);
    }

    /** Reads it. */
    @Benchmark
    public SinkCatalog load() throws IOException {
        try (SinksOnly loader = new SinksOnly(jar)) {
            return SinkCatalog.load(loader);
        }
    }
}
