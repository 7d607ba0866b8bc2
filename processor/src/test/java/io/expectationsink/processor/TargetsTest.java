package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Writers;
import io.expectationsink.runtime.AutoSinkWriter;
import io.expectationsink.runtime.BatchSinkWriter;
import io.expectationsink.runtime.StreamingSinkWriter;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be annotated, and the writer's name, visibility and methods. */
class TargetsTest {

    private static final String SINK = "@io.expectationsink.ExpectationSink(table = \"t\", checkpoint = \"${c}\")";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    public final class Sink {}                  | Sink       | true
                    public interface Sink {}                    | Sink       | true
                    public record Sink(String column) {}        | Sink       | true
                    public enum Sink { ONE }                    | Sink       | true
                    public abstract sealed class Sink<T> { private static final class X extends Sink<String> {} } | Sink | true
                    class Sink {}                               | Sink       | false
                    strictfp class Sink<A, B extends A> {}      | Sink       | false
                    """)
    void a_type_gets_a_writer_of_its_own_visibility(String type, String name, boolean isPublic) {
        Compilation compilation = Javac.compile("lake.Sink", "package lake; " + SINK + " " + type, "-Xlint:-strictfp");

        assertThat(compilation.errors()).isEmpty();
        Class<?> writer = Writers.load(compilation, "lake." + name + "Writer");
        assertThat(Modifier.isPublic(writer.getModifiers())).isEqualTo(isPublic);
        assertThat(writer).isFinal();
    }

    @Test
    void a_nested_type_gets_a_writer_named_after_its_outer_types() {
        Compilation compilation = Javac.compile("lake.Outer", declared("""
                package lake;

                public class Outer {
                    SINK
                    public static class Inner {
                        SINK
                        public interface Innermost {}

                        SINK
                        protected class Shielded {}
                    }

                    interface Hidden {
                        SINK
                        enum Visible {}
                    }
                }
                """));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Javac.generatedNames(compilation))
                .filteredOn(name -> name.endsWith("Writer.java"))
                .containsExactlyInAnyOrder(
                        "/SOURCE_OUTPUT/lake/Outer_InnerWriter.java",
                        "/SOURCE_OUTPUT/lake/Outer_Inner_InnermostWriter.java",
                        "/SOURCE_OUTPUT/lake/Outer_Inner_ShieldedWriter.java",
                        "/SOURCE_OUTPUT/lake/Outer_Hidden_VisibleWriter.java");
        assertThat(Writers.load(compilation, "lake.Outer_Inner_InnermostWriter"))
                .isPublic();
        assertThat(Writers.load(compilation, "lake.Outer_Inner_ShieldedWriter")).isPackagePrivate();
        assertThat(Writers.load(compilation, "lake.Outer_Hidden_VisibleWriter")).isPackagePrivate();
        assertThat(Writers.definition(compilation, "lake.Outer_Inner_InnermostWriter")
                        .name())
                .isEqualTo("outer_Inner_Innermost");
    }

    @Test
    void a_type_of_the_unnamed_package_gets_a_writer_there() {
        Compilation compilation = Javac.compile("Sink", SINK + " class Sink {}", Javac.STRICT);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Writers.definition(compilation, "SinkWriter").name()).isEqualTo("sink");
    }

    @Test
    void types_may_be_named_as_what_the_writer_uses() {
        Compilation compilation = Javac.compile("lake.Names", declared("""
                package lake;

                class Names {}

                SINK class Dataset {}
                SINK class SinkWriter {}
                SINK class SinkContext {}
                SINK class StreamingSink {}
                SINK class SinkDefinition {}
                SINK class StreamingQuery {}
                SINK class Duration {}
                SINK class Generated {}
                SINK class Optional {}
                """), Javac.STRICT);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generatedNames(compilation)).hasSize(10);
    }

    @Test
    void the_kind_decides_the_method() throws NoSuchMethodException {
        Compilation compilation = Javac.compile("lake.Kinds", """
                package lake;

                import io.expectationsink.*;

                class Kinds {
                    @ExpectationSink(table = "t", checkpoint = "${c}")
                    static class Stream {}

                    @ExpectationSink(table = "t", kind = SinkKind.BATCH)
                    static class Batch {}

                    @ExpectationSink(table = "a", checkpoint = "${c}", kind = SinkKind.AUTO)
                    static class Auto {}
                }
                """, Javac.STRICT);

        assertThat(compilation.diagnostics()).isEmpty();
        Class<?> stream = Writers.load(compilation, "lake.Kinds_StreamWriter");
        Class<?> batch = Writers.load(compilation, "lake.Kinds_BatchWriter");
        Class<?> auto = Writers.load(compilation, "lake.Kinds_AutoWriter");
        assertThat(stream).isAssignableTo(StreamingSinkWriter.class);
        assertThat(stream.getMethod("start", Dataset.class).getReturnType()).isEqualTo(StreamingQuery.class);
        assertThat(batch).isAssignableTo(BatchSinkWriter.class);
        assertThat(batch.getMethod("save", Dataset.class).getReturnType()).isEqualTo(void.class);
        assertThat(auto).isAssignableTo(AutoSinkWriter.class);
        assertThat(auto.getMethod("write", Dataset.class).getReturnType()).isEqualTo(Optional.class);
    }

    /** The source with a declaration for each {@code SINK}, and a checkpoint of its own for each. */
    private static String declared(String source) {
        StringBuilder declared = new StringBuilder();
        int number = 0;
        for (String part : source.split("SINK ?", -1)) {
            declared.append(number == 0 ? "" : SINK.replace("${c}", "${c}/" + number) + " ")
                    .append(part);
            number++;
        }
        return declared.toString();
    }
}
