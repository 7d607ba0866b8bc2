package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Build;
import io.expectationsink.processor.testing.Formatted;
import io.expectationsink.processor.testing.Hostile;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import io.expectationsink.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every generated source, whatever the declaration. */
class GeneratedSourceTest {

    private static final String BROKEN = """
            package lake;

            import io.expectationsink.*;

            class Broken {
                @ExpectationSink(table = "t-t", outputMode = OutputMode.UPDATE)
                private interface Stream {}

                @ExpectationSink(kind = SinkKind.BATCH)
                class Batch {}

                @ExpectationSink(kind = SinkKind.AUTO, name = "a name of a sink that is neither short nor allowed")
                class Auto {}
            }
            """;

    @TempDir
    private Path folder;

    private static String[] options(String... more) {
        return Stream.concat(Stream.of("-classpath", Javac.classPath()), Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void it_compiles_without_a_warning_whatever_the_values_hold() {
        Build build = new Build(folder).with(Hostile.PATH, Hostile.SOURCE);

        assertThat(build.compile(
                        List.of(Hostile.PATH),
                        Javac.processors(),
                        options("-Xlint:all", "-Xdoclint:all/private", "-Werror")))
                .isEmpty();
    }

    @Test
    void it_is_as_the_formatter_of_this_project_would_leave_it() {
        Build build = new Build(folder).with(Hostile.PATH, Hostile.SOURCE).with("lake/Broken.java", BROKEN);

        build.compile(List.of(Hostile.PATH, "lake/Broken.java"), Javac.processors(), options());

        assertThat(build.generated()).hasSize(13);
        build.generated().forEach(Formatted::assertFormatted);
    }

    @Test
    void it_may_have_hundreds_of_options() {
        String options = IntStream.range(0, 500)
                .mapToObj(number -> "@Option(key = \"delta.custom" + number + "\", value = \"" + number + "\")")
                .collect(Collectors.joining(", "));
        Build build = new Build(folder).with("lake/Wide.java", """
                        package lake;

                        import io.expectationsink.*;

                        @ExpectationSink(table = "t", checkpoint = "s3a://lake/c", options = {%s})
                        interface Wide {}
                        """.formatted(options));

        build.compile(List.of("lake/Wide.java"), Javac.processors(), options());

        assertThat(build.generated().get("lake/WideWriter.java"))
                .contains(".option(\"delta.custom0\", \"0\")", ".option(\"delta.custom499\", \"499\")");
    }

    @Test
    void its_headers_are_laid_out_whatever_the_length_of_the_name_and_where_it_is_the_superclass_s_own() {
        List<String> names = Stream.concat(
                        Stream.of("StreamingSink"),
                        IntStream.range(60, 110).mapToObj(length -> "S" + "o".repeat(length)))
                .toList();
        Build build = new Build(folder);
        names.forEach(name -> build.with("lake/" + name + ".java", """
                package lake;

                import io.expectationsink.ExpectationSink;

                @ExpectationSink(table = "t", checkpoint = "s3a://lake/c", queryName = "q", suppress = "ES502")
                interface %s {}
                """.formatted(name)));

        build.compile(names.stream().map(name -> "lake/" + name + ".java").toList(), Javac.processors(), options());

        assertThat(build.generated()).containsKey("lake/StreamingSinkWriter.java");
        build.generated().forEach(Formatted::assertFormatted);
    }

    @Test
    void values_are_in_ascii_whatever_the_encoding() {
        Build build = new Build(folder).with(Hostile.PATH, Hostile.SOURCE);

        build.compile(List.of(Hostile.PATH), Javac.processors(), options());

        assertThat(build.generated().get("lake/Hostile_TextsWriter.java"))
                .matches("[\\n -~]*")
                .contains(
                        ".option(\"unicode\", \"\\u00e9 \\u6f22 \\ud83d\\ude00 \\u2028 \\u0085 \\ufeff \\u007f \\u0000\")");
    }

    @Test
    void it_is_the_same_bytes_whatever_the_order_of_the_sources() {
        List<String> sources = new ArrayList<>(List.of(Hostile.PATH, "lake/Broken.java"));
        for (int i = 0; i < 10; i++) {
            sources.add("lake/Sink" + i + ".java");
        }
        Build first = project(folder.resolve("first"));
        Build second = project(folder.resolve("second"));

        first.compile(sources, Javac.processors(), options("-Aexpectationsink.severity=ES301=note,ES201=warn"));
        Collections.shuffle(sources, new Random(17));
        second.compile(sources, Javac.processors(), options("-Aexpectationsink.severity=ES201=warn,ES301=note"));

        assertThat(first.generated()).hasSize(23).isEqualTo(second.generated());
        assertThat(first.files("classes").keySet())
                .isEqualTo(second.files("classes").keySet());
        assertThat(first.files("classes"))
                .allSatisfy((path, bytes) -> assertThat(bytes)
                        .as(path)
                        .isEqualTo(second.files("classes").get(path)));
    }

    @Test
    void the_messages_are_the_same_whatever_the_order_of_the_sources() {
        List<String> sources = List.of("lake/Broken.java", "lake/Sink1.java", "lake/Sink2.java");
        List<String> reversed = List.of("lake/Sink2.java", "lake/Sink1.java", "lake/Broken.java");
        Build build = project(folder);

        assertThat(texts(build, sources)).hasSizeGreaterThan(3).isEqualTo(texts(build, reversed));
    }

    @Test
    void the_declaration_in_the_javadoc_is_laid_out_alike_whatever_the_package() {
        String near = "lake";
        String far = "lake.of.a.company.that.likes.its.packages.deep";
        Build build = new Build(folder);
        for (String name : List.of(near, far)) {
            build.with(name.replace('.', '/') + "/Orders.java", """
                    package %s;

                    @io.expectationsink.ExpectationSink(table = "sales.orders", checkpoint = "${root}/orders", queryName = "q")
                    class Orders {}
                    """.formatted(name));
        }

        build.compile(
                List.of("lake/Orders.java", far.replace('.', '/') + "/Orders.java"), Javac.processors(), options());

        String text = build.generated().get("lake/OrdersWriter.java");
        assertThat(text).contains("declares: <pre>&#64;ExpectationSink(table = \"sales.orders\",\n");
        assertThat(build.generated().get(far.replace('.', '/') + "/OrdersWriter.java"))
                .isEqualTo(text.replace("package lake;", "package " + far + ";"));
    }

    @Test
    void a_writer_of_a_broken_sink_refuses_to_write() {
        Build build = new Build(folder).with("lake/Broken.java", BROKEN);

        build.compile(List.of("lake/Broken.java"), Javac.processors(), options());

        assertThat(build.generated().get("lake/Broken_StreamWriter.java")).contains("""
                    @Override
                    public StreamingQuery start(Dataset<?> rows) {
                        throw new IllegalStateException(
                                "The declaration of sink 'broken_Stream' has errors, and its build has failed: ES102, ES201, ES304, ES401");
                    }
                """);
        assertThat(build.generated().get("lake/Broken_BatchWriter.java")).contains("""
                    @Override
                    public void save(Dataset<?> rows) {
                        throw new IllegalStateException(
                                "The declaration of sink 'broken_Batch' has errors, and its build has failed: ES104");
                    }
                """);
    }

    @Test
    void a_module_that_does_not_read_the_compiler_compiles_without_a_warning() {
        assertThat(compileModule(new Build(folder))).isEmpty();
    }

    /** The Eclipse compiler shows, and lets use, types of modules that are not read. */
    @Test
    void a_module_that_does_not_read_the_compiler_gets_a_mark_of_generation_where_it_may_use_it() {
        Build build = new Build(folder);

        compileModule(build);

        String writer = build.generated().get("lake/SinkWriter.java");
        assertThat(writer).contains("final class SinkWriter");
        assertThat(writer.contains("@Generated")).isEqualTo(TestCompiler.current() == TestCompiler.ECJ);
    }

    @Test
    void a_changed_declaration_is_processed_alone_where_the_compiler_replaces_what_is_on_its_class_path()
            throws IOException {
        Build build = project(folder);
        build.compile(
                List.of("lake/Sink1.java", "lake/Sink2.java"),
                Javac.processors(),
                options("-Aexpectationsink.severity=ES201=off"));
        Map<String, String> before = build.generated();
        Path untouched = folder.resolve("generated/lake/Sink2Writer.java");
        FileTime then = FileTime.fromMillis(0);
        Files.setLastModifiedTime(untouched, then);
        build.with("lake/Sink1.java", """
                package lake;

                @io.expectationsink.ExpectationSink(table = "other", checkpoint = "${c}")
                class Sink1 {}
                """);

        List<Message> messages = build.compile(
                List.of("lake/Sink1.java"),
                Javac.processors(),
                "-classpath",
                folder.resolve("classes") + File.pathSeparator + Javac.classPath());

        switch (TestCompiler.current()) {
            case JAVAC -> {
                assertThat(messages).isEmpty();
                assertThat(build.generated().get("lake/Sink1Writer.java"))
                        .contains(".table(\"other\")")
                        .isNotEqualTo(before.get("lake/Sink1Writer.java"));
            }
            case ECJ ->
                assertThat(messages)
                        .singleElement()
                        .satisfies(message -> assertThat(message.text())
                                .startsWith("[ES103]")
                                .contains("the Eclipse compiler replaces none", "a class on its class path"));
        }
        assertThat(Files.getLastModifiedTime(untouched)).isEqualTo(then);
    }

    private static List<Message> compileModule(Build build) {
        build.with("module-info.java", "module lake {}").with("lake/Sink.java", """
                package lake;

                @io.expectationsink.ExpectationSink(table = "t", checkpoint = "${c}")
                class Sink {}
                """);
        return build.compile(
                List.of("module-info.java", "lake/Sink.java"),
                Javac.processors(),
                options("--add-reads", "lake=ALL-UNNAMED", "-Xlint:all", "-Werror"));
    }

    private static List<String> texts(Build build, List<String> sources) {
        return build.compile(sources, Javac.processors(), options()).stream()
                .map(Message::text)
                .toList();
    }

    private static Build project(Path folder) {
        Build build = new Build(folder).with(Hostile.PATH, Hostile.SOURCE).with("lake/Broken.java", BROKEN);
        for (int i = 0; i < 10; i++) {
            build.with("lake/Sink" + i + ".java", """
                    package lake;

                    @io.expectationsink.ExpectationSink(table = "t%1$d")
                    class Sink%1$d {}
                    """.formatted(i));
        }
        return build;
    }
}
