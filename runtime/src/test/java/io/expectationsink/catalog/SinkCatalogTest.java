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

/** What the catalog makes of descriptions that are not as the annotation processor writes them. */
class SinkCatalogTest {

    private static final String SERVICE = "META-INF/services/io.expectationsink.catalog.SinkModule";
    private static final String FRAGMENT = "META-INF/expectation-sink/lake.Orders.json";

    private static final String ORDERS = """
            {
              "schemaVersion": 1,
              "name": "orders",
              "kind": "STREAMING",
              "declaringClass": "lake.Orders",
              "writerClass": "lake.OrdersWriter",
              "declared": {"table": "lake.orders"},
              "severities": {},
              "silenced": [],
              "later": "ignored"
            }
            """;

    @TempDir
    private Path folder;

    /** A module as a generated class would register it. */
    public static final class Orders implements SinkModule {
        @Override
        public String index() {
            return "META-INF/expectation-sink/orders.index";
        }
    }

    private SinkCatalog load() throws IOException {
        try (URLClassLoader loader = new ChildFirst(folder.toUri().toURL())) {
            return SinkCatalog.load(loader);
        }
    }

    private SinkCatalog load(String fragment) throws IOException {
        write(SERVICE, Orders.class.getName());
        write("META-INF/expectation-sink/orders.index", FRAGMENT + "\n");
        write(FRAGMENT, fragment);
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
    void a_newer_description_asks_for_a_newer_library() {
        assertThatThrownBy(() -> load(ORDERS.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2")))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining(FRAGMENT)
                .hasMessageContaining("schemaVersion 2")
                .hasMessageContaining("newer");
    }

    @Test
    void a_malformed_description_is_named_with_the_value_that_is_wrong() {
        assertMalformed("", "it");
        assertMalformed("[]", "it");
        assertMalformed("{", FRAGMENT);
        assertMalformed(ORDERS + "{}", FRAGMENT);
        assertMalformed(ORDERS.replace("\"name\"", "\"nam\""), "'name'");
        assertMalformed(ORDERS.replace("\"lake.orders\"", "7"), "'declared.table'");
        assertMalformed(ORDERS.replace("\"table\"", "\"tables\""), "'declared.tables'");
        assertMalformed(ORDERS.replace("\"table\"", "\"name\""), "'declared.name'");
        assertMalformed(ORDERS.replace("\"severities\": {}", "\"severities\": {\"ES201\": \"LOW\"}"), "ES201");
        assertMalformed(ORDERS.replace("\"silenced\": []", "\"silenced\": [1]"), "'silenced[0]'");
        assertMalformed(
                ORDERS.replace("\"table\": \"lake.orders\"", "\"trigger\": {\"daily\": \"1 day\"}"),
                "'declared.trigger.daily'");
    }

    private void assertMalformed(String fragment, String part) {
        assertThatThrownBy(() -> load(fragment))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining(FRAGMENT)
                .hasMessageContaining(part)
                .hasMessageContaining("Build the module again");
    }

    @Test
    void a_resource_that_is_missing_is_named() throws IOException {
        write(SERVICE, Orders.class.getName());
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining("META-INF/expectation-sink/orders.index")
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
