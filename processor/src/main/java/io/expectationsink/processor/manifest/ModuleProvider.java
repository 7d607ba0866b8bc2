package io.expectationsink.processor.manifest;

import io.expectationsink.processor.generate.StringLiteral;
import io.expectationsink.processor.name.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * The class by which the runtime finds the sinks of a module. In a named module its name is made of the module's name
 * alone, because the module's declaration has to name it. Elsewhere it is made of the declarations, so that it is the
 * same in each build, and another one in each module: jars can be merged, and the classes of tests can stand next to
 * those that they test.
 *
 * @param packageName the package of the first declaration; empty for the unnamed one
 * @param simpleName the class's name in its package
 */
record ModuleProvider(String packageName, String simpleName) {

    /** What {@code @Generated} names. */
    static final String GENERATOR = "io.expectationsink.processor.SinkManifestProcessor";

    /** The type that is registered as a service. */
    static final String SERVICE = "io.expectationsink.catalog.SinkModule";

    private static final String SIMPLE_NAME = "ExpectationSinkModule";

    /** The provider of the named module. A module is named like a package of its own, and no other module has that one. */
    static ModuleProvider of(CompiledModule module) {
        return new ModuleProvider(module.name(), SIMPLE_NAME);
    }

    /** The provider of a compilation with the given declarations, of which there is at least one. */
    static ModuleProvider of(Collection<? extends Element> declared, Elements elements) {
        Element first = declared.stream()
                .min((one, other) -> QualifiedName.of(one).compareTo(QualifiedName.of(other)))
                .orElseThrow();
        String names = declared.stream().map(QualifiedName::of).sorted().collect(Collectors.joining("\n"));
        return new ModuleProvider(
                elements.getPackageOf(first).getQualifiedName().toString(), SIMPLE_NAME + "_" + hash(names));
    }

    /** The name with its package. */
    String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /** The resource that describes the sinks. */
    String manifest() {
        return "META-INF/expectation-sink/" + qualified() + ".json";
    }

    /**
     * The class's source.
     *
     * @param annotated whether the module sees the annotation {@code Generated}
     */
    String source(boolean annotated) {
        return """
                %simport io.expectationsink.catalog.SinkModule;
                %s
                /** Where the catalog of sinks finds those that this module declares. */
                %spublic final class %4$s implements SinkModule {

                    /** For the service loader, which creates providers by name. */
                    public %4$s() {}

                    @Override
                    public String manifest() {
                        return %5$s;
                    }
                }
                """.formatted(
                        packageName.isEmpty() ? "" : "package " + packageName + ";\n\n",
                        annotated ? "import javax.annotation.processing.Generated;\n" : "",
                        annotated ? "@Generated(" + StringLiteral.of(GENERATOR) + ")\n" : "",
                        simpleName,
                        StringLiteral.of(manifest()));
    }

    private static String hash(String names) {
        CRC32 checksum = new CRC32();
        checksum.update(names.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
