package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.expectationsink.processor.testing.Message;
import io.expectationsink.processor.testing.Module;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which modules have no manifest and no registration. */
class WithoutManifestTest {

    @TempDir
    private Path folder;

    @Test
    void a_module_with_a_declaration_in_error_has_no_manifest_and_no_registration() {
        Module module = Module.compile(folder, Map.of("lake/Wrong.java", """
                        package lake;

                        @io.expectationsink.ExpectationSink(table = "t")
                        class Wrong {}
                        """));

        assertThat(module.messages()).hasSize(1);
        assertThat(module.resources()).isEmpty();
    }

    /** Found in the last round, whose own flag tells of those before it. */
    @Test
    void nor_has_one_whose_declarations_clash() {
        String sink = """
                package lake;

                @io.expectationsink.ExpectationSink(table = "%s", checkpoint = "s3a://b/c", appendTableName = false)
                class %s {}
                """;
        Module module = Module.compile(
                folder,
                Map.of("lake/One.java", sink.formatted("one", "One"), "lake/Two.java", sink.formatted("two", "Two")));

        assertThat(module.messages())
                .extracting(Message::text)
                .singleElement(STRING)
                .startsWith("[ES501]");
        assertThat(module.resources()).isEmpty();
    }

    @Test
    void a_module_without_declarations_has_nothing() {
        Module module = Module.compile(folder, Map.of("lake/Nothing.java", "package lake; class Nothing {}"));

        assertThat(module.messages()).isEmpty();
        assertThat(module.resources()).isEmpty();
    }
}
