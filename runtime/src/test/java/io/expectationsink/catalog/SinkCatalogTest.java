package io.expectationsink.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.exception.InvalidManifestException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the catalog makes of manifests that are not as the annotation processor writes them. */
class SinkCatalogTest {

    private static final String SERVICE = "META-INF/services/io.expectationsink.catalog.SinkModule";
    private static final String MANIFEST = "META-INF/expectation-sink/lake.Orders.json";

    private static final String ORDERS = """
            {
              "schemaVersion": 1,
              "sinks": [
                {
                  "name": "orders",
                  "kind": "STREAMING",
                  "declaringClass": "lake.Orders",
                  "writerClass": "lake.OrdersWriter",
                  "declared": {"table": "lake.orders"},
                  "severities": {},
                  "silenced": [],
                  "later": "ignored"
                }
              ],
              "later": "ignored"
            }
            """;

    @TempDir
    private Path folder;

    /** A module as a generated class would register it. */
    public static final class Orders implements SinkModule {
        @Override
        public String manifest() {
            return MANIFEST;
        }
    }

    private SinkCatalog load() throws IOException {
        try (URLClassLoader loader = new ChildFirst(folder.toUri().toURL())) {
            return SinkCatalog.load(loader);
        }
    }

    private SinkCatalog load(String manifest) throws IOException {
        write(SERVICE, Orders.class.getName());
        write(MANIFEST, manifest);
        return load();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void nothing_is_declared_where_no_module_is_registered() throws IOException {
        assertThat(load().sinks()).isEmpty();
        assertThat(load().named("orders")).isEmpty();
    }

    @Test
    void sinks_are_found_by_their_name() throws IOException {
        SinkCatalog catalog = load(ORDERS);

        assertThat(catalog.named("orders"))
                .isEqualTo(catalog.sinks())
                .singleElement()
                .satisfies(sink -> {
                    assertThat(sink.definition().table()).contains("lake.orders");
                    assertThat(sink.declaringMethod()).isEmpty();
                    assertThat(sink.declaration()).isEqualTo("lake.Orders");
                    assertThat(sink.module()).isEqualTo(Orders.class.getName());
                });
        assertThat(catalog.named("Orders")).isEmpty();
    }

    @Test
    void a_manifest_may_describe_several_sinks_and_a_later_one_is_named_when_it_is_malformed() throws IOException {
        String refunds = """
                {
                  "name": "a_refunds",
                  "declaringClass": "lake.Jobs",
                  "declaringMethod": "refunds",
                  "writerClass": "lake.Jobs_refundsWriter",
                  "declared": {"table": "lake.refunds"},
                  "severities": {"ES416": "NOTE"},
                  "silenced": ["ES201"]
                },
                """;
        String both = ORDERS.replace("\"sinks\": [", "\"sinks\": [" + refunds);

        assertThat(load(both).sinks())
                .extracting(CatalogEntry::declaration)
                .containsExactly("lake.Jobs.refunds", "lake.Orders");
        assertThat(load(both).named("a_refunds")).singleElement().satisfies(sink -> {
            assertThat(sink.definition().suppress()).containsExactly("ES201");
            assertThat(sink.definition().severities()).containsOnlyKeys("ES416");
        });
        assertMalformed(both.replace("\"lake.orders\"", "7"), "'sinks[1].declared.table'");
    }

    @Test
    void a_newer_manifest_asks_for_a_newer_library() {
        assertThatThrownBy(() -> load(ORDERS.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2")))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining(MANIFEST)
                .hasMessageContaining("schemaVersion 2")
                .hasMessageContaining("newer");
    }

    @Test
    void a_malformed_manifest_is_named_with_the_value_that_is_wrong() {
        assertMalformed("", "it");
        assertMalformed("[]", "it");
        assertMalformed("{", MANIFEST);
        assertMalformed(ORDERS + "{}", MANIFEST);
        assertMalformed(ORDERS.replace("\"sinks\"", "\"sink\""), "'sinks'");
        assertMalformed("{\"schemaVersion\": 1, \"sinks\": {}}", "'sinks' is not a list");
        assertMalformed("{\"schemaVersion\": 1, \"sinks\": [1]}", "'sinks[0]' is not an object");
        assertMalformed(ORDERS.replace("\"name\"", "\"nam\""), "'sinks[0].name'");
        assertMalformed(ORDERS.replace("\"lake.orders\"", "7"), "'sinks[0].declared.table'");
        assertMalformed(ORDERS.replace("\"table\"", "\"tables\""), "'sinks[0].declared.tables'");
        assertMalformed(ORDERS.replace("\"table\"", "\"name\""), "'sinks[0].declared.name'");
        assertMalformed(
                ORDERS.replace("\"severities\": {}", "\"severities\": {\"ES201\": \"LOW\"}"),
                "'sinks[0].severities.ES201'");
        assertMalformed(ORDERS.replace("\"silenced\": []", "\"silenced\": [1]"), "'sinks[0].silenced[0]'");
        assertMalformed(
                ORDERS.replace("\"table\": \"lake.orders\"", "\"trigger\": {\"daily\": \"1 day\"}"),
                "'sinks[0].declared.trigger.daily'");
    }

    private void assertMalformed(String manifest, String part) {
        assertThatThrownBy(() -> load(manifest))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining(MANIFEST)
                .hasMessageContaining(part)
                .hasMessageContaining("Build the module again");
    }

    @Test
    void a_resource_that_is_missing_is_named() throws IOException {
        write(SERVICE, Orders.class.getName());
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining(MANIFEST)
                .hasMessageContaining(Orders.class.getName());
    }

    @Test
    void a_module_that_is_missing_is_named() throws IOException {
        write(SERVICE, "lake.ExpectationSinkModule_0");
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining("lake.ExpectationSinkModule_0");
    }

    /** Loads the provider itself, so that the provider's own class loader sees the folder. */
    private static final class ChildFirst extends URLClassLoader {

        ChildFirst(URL folder) {
            super(
                    new URL[] {
                        folder,
                        Orders.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    Orders.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.equals(Orders.class.getName())) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
