package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.processor.testing.Module;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.shade.DefaultShader;
import org.apache.maven.plugins.shade.ShadeRequest;
import org.apache.maven.plugins.shade.relocation.Relocator;
import org.apache.maven.plugins.shade.relocation.SimpleRelocator;
import org.apache.maven.plugins.shade.resource.ServicesResourceTransformer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that are merged into one jar, as {@code maven-shade-plugin} does it, keep all their sinks. */
class ShadedModulesTest {

    private static final String SINK = """
            package %1$s;

            @io.expectationsink.ExpectationSink(table = "lake.%2$s", checkpoint = "${checkpoint.root}/%2$s")
            class %2$s {}
            """;

    @TempDir
    private Path folder;

    @Test
    void two_modules_in_one_jar_keep_all_their_sinks() throws IOException, MojoExecutionException {
        Path orders = jar("com.example.orders", "Orders");
        Path refunds = jar("com.example.refunds", "Refunds");

        Path merged = shade(List.of(), orders, refunds);

        assertThat(Module.catalog(merged))
                .extracting(CatalogEntry::declaration)
                .containsExactly("com.example.orders.Orders", "com.example.refunds.Refunds");
        assertThat(Module.catalog(merged)).extracting(CatalogEntry::module).doesNotHaveDuplicates();
    }

    @Test
    void two_modules_of_one_package_do_not_clash() throws IOException, MojoExecutionException {
        Path merged = shade(List.of(), jar("com.example", "Orders"), jar("com.example", "Refunds"));

        assertThat(Module.catalog(merged)).extracting(CatalogEntry::name).containsExactly("orders", "refunds");
    }

    @Test
    void sinks_are_found_where_their_packages_have_been_relocated() throws IOException, MojoExecutionException {
        Relocator relocation = new SimpleRelocator("com.example", "shaded.com.example", List.of(), List.of());

        Path merged = shade(List.of(relocation), jar("com.example", "Orders"));

        assertThat(Module.catalog(merged)).singleElement().satisfies(sink -> {
            assertThat(sink.name()).isEqualTo("orders");
            assertThat(sink.module()).startsWith("shaded.com.example.ExpectationSinkModule_");
        });
    }

    private Path shade(List<Relocator> relocators, Path... jars) throws IOException, MojoExecutionException {
        Path merged = folder.resolve("merged.jar");
        ShadeRequest request = new ShadeRequest();
        request.setJars(Stream.of(jars).map(Path::toFile).collect(Collectors.toCollection(LinkedHashSet::new)));
        request.setUberJar(merged.toFile());
        request.setFilters(List.of());
        request.setRelocators(relocators);
        request.setResourceTransformers(List.of(new ServicesResourceTransformer()));
        new DefaultShader().shade(request);
        return merged;
    }

    private Path jar(String packageName, String type) throws IOException {
        String path = packageName.replace('.', '/') + "/" + type + ".java";
        Module module =
                Module.compile(folder.resolve(packageName + type), Map.of(path, SINK.formatted(packageName, type)));
        assertThat(module.messages()).isEmpty();
        Path jar = folder.resolve(packageName + type + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(module.classes())) {
            for (Path each : classes.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(module.classes().relativize(each).toString()));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
