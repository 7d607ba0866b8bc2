package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.processor.testing.Build;
import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import io.expectationsink.processor.testing.TestCompiler;
import io.expectationsink.processor.testing.Writers;
import io.expectationsink.runtime.MethodQueryWriter;
import io.expectationsink.runtime.MethodWriter;
import io.expectationsink.runtime.SinkContext;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declarations on methods: what the writer's method is, and that it writes what the declaring one returns. */
class MethodWriterTest {

    private static final String HEAD = """
            package lake;

            import io.expectationsink.*;
            import java.io.IOException;
            import java.util.*;
            import org.apache.spark.sql.*;

            """;

    private static final String SINK = "@ExpectationSink(table = \"t\", kind = SinkKind.BATCH) ";

    @TempDir
    private Path folder;

    @Test
    void a_method_gets_a_writer_that_takes_the_instance_and_what_the_method_takes() {
        Compilation compilation = compile("""
                public class Orders {
                    @ExpectationSink(table = "t", checkpoint = "${root}/c")
                    public Dataset<Row> late(SparkSession spark, int... days) throws IOException {
                        return spark.table("orders");
                    }
                }
                """);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation, "lake.Orders_lateWriter")).contains("""
                /**
                 * Writes the sink 'orders_late', which {@link Orders#late} declares: <pre>&#64;ExpectationSink(table = "t",
                """, """
                public final class Orders_lateWriter extends MethodQueryWriter {
                """, """
                    /**
                     * Writes what {@link Orders#late} returns.
                     * @param orders what the method is called on
                     * @param spark handed on to the method
                     * @param days handed on to the method
                     * @return the running query
                     * @throws IOException when the method throws it
                     */
                    public StreamingQuery start(Orders orders, SparkSession spark, int... days) throws IOException {
                        return writer.start(orders.late(spark, days), definition());
                    }
                """);
        assertThat(Writers.definition(compilation, "lake.Orders_lateWriter").name())
                .isEqualTo("orders_late");
    }

    @Test
    void the_writer_of_a_static_method_takes_no_instance() {
        Compilation compilation = compile("""
                interface Orders {
                    record Late<K>(K key) {
                        @ExpectationSink(table = "t", kind = SinkKind.BATCH)
                        public static Dataset<Row> rows(Dataset<Row> rows) {
                            return rows;
                        }
                    }
                }
                """);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation, "lake.Orders_Late_rowsWriter")).contains("""
                    public void save(Dataset<Row> rows) {
                        writer.save(Orders.Late.rows(rows), definition());
                    }
                """);
        assertThat(Writers.load(compilation, "lake.Orders_Late_rowsWriter")).isAssignableTo(MethodWriter.class);
    }

    @Test
    void type_parameters_are_repeated() {
        Compilation compilation = compile("""
                public class Orders<K extends Comparable<K>> {
                    public class Late<V> {
                        @ExpectationSink(table = "t", kind = SinkKind.AUTO, checkpoint = "${root}/c")
                        public <X extends Exception> Dataset<V> rows(Dataset<V> rows, K key, Optional<X> problem) throws X {
                            return rows;
                        }
                    }
                }
                """);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation, "lake.Orders_Late_rowsWriter")).contains("""
                    public <K extends Comparable<K>, V, X extends Exception> Optional<StreamingQuery> write(
                            Orders<K>.Late<V> late, Dataset<V> rows, K key, Optional<X> problem) throws X {
                        return writer.write(late.rows(rows, key, problem), definition());
                    }
                """);
    }

    @Test
    void a_parameter_never_hides_what_the_writer_refers_to() {
        Compilation compilation = compile("""
                class Orders {
                    %1$s
                    static Dataset<Row> one(Dataset<Row> writer, String definition, String Orders, String lake) {
                        return writer;
                    }

                    %1$s
                    Dataset<Row> two(Dataset<Row> orders, String writer, String query) {
                        return orders;
                    }
                }
                """.formatted(SINK));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation, "lake.Orders_twoWriter"))
                .contains("save(Orders orders_, Dataset<Row> orders, String writer_, String query)");
    }

    @Test
    void a_writer_is_as_visible_as_all_that_its_signature_names() {
        Compilation compilation = compile("""
                public class Orders {
                    static class Key {}

                    %1$s
                    public static Dataset<Row> open(Dataset<Row> rows, Map<String, ? extends List<int[]>> keys) { return rows; }

                    %1$s
                    public static Dataset<Row> narrow(Dataset<Row> rows, List<? super Key[]> keys) { return rows; }

                    %1$s
                    public static <K extends Key> Dataset<Row> bound(Dataset<Row> rows) { return rows; }

                    %1$s
                    public static Dataset<Key> result(Dataset<Key> rows) { return rows; }

                    %1$s
                    protected static Dataset<Row> shielded(Dataset<Row> rows) { return rows; }

                    %1$s
                    static Dataset<Row> local(Dataset<Row> rows) { return rows; }
                }
                """.formatted(SINK));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(List.of("open", "narrow", "bound", "result", "shielded", "local"))
                .filteredOn(method -> Modifier.isPublic(Writers.load(compilation, "lake.Orders_" + method + "Writer")
                        .getModifiers()))
                .containsExactly("open");
    }

    @Test
    void a_writer_adds_no_warning_to_those_that_the_method_has_silenced() {
        Compilation compilation = compile("""
                @SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal"})
                class Orders {
                    %1$s
                    @Deprecated
                    Dataset<Row> old(Dataset<Row> rows) { return rows; }

                    %1$s
                    @Deprecated(forRemoval = true)
                    static Dataset<Row> dead(Dataset<Row> rows) { return rows; }

                    %1$s
                    <T> Dataset<T> generic(Dataset<T> rows, List<T>... lists) { return rows; }

                    %1$s
                    Dataset raw(Dataset rows, Map.Entry entry, Old old) { return rows; }

                    @Deprecated
                    static class Old {}
                }
                """.formatted(SINK));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation, "lake.Orders_rawWriter"))
                .contains("@SuppressWarnings({\"deprecation\", \"rawtypes\"})");
    }

    @Test
    void the_writer_of_a_wrong_method_has_the_same_shape_and_refuses_to_write() {
        Build build = new Build(folder).with("lake/Orders.java", HEAD + """
                class Orders {
                    private enum Day {}

                    @ExpectationSink(table = "t", checkpoint = "${root}/c")
                    Dataset<Row> orders(Dataset<Row> rows, Day day) { return rows; }

                    Object run(Orders_ordersWriter writer, Dataset<Row> rows) {
                        return writer.start(new Orders(), rows, null);
                    }
                }
                """);

        assertThat(build.compile(List.of("lake/Orders.java"), Javac.processors(), "-classpath", Javac.classPath()))
                .singleElement()
                .satisfies(error -> assertThat(error.text()).startsWith("[ES115]"));

        assertThat(build.generated().get("lake/Orders_ordersWriter.java")).contains("""
                    public StreamingQuery start(Orders orders, Dataset<Row> rows, Object day) {
                        throw new IllegalStateException(
                """);
    }

    /** The Eclipse compiler shows no processor the annotations on an annotation type's methods. */
    @Test
    void a_method_of_an_annotation_type_declares_nothing() {
        Compilation compilation = compile("@interface Orders { " + SINK + "String rows(); }");

        assertThat(Javac.messages(compilation))
                .extracting(Message::summary)
                .isEqualTo(
                        switch (TestCompiler.current()) {
                            case JAVAC -> List.of("ES101 ERROR Orders.java:8:21");
                            case ECJ -> List.of();
                        });
    }

    @Test
    void a_signature_that_nobody_can_resolve_is_the_compilers_to_report() {
        Compilation compilation = compile("""
                class Orders {
                    @ExpectationSink(table = "t", checkpoint = "${root}/c")
                    Dataset<Row> orders(Dataset<Row> rows, Missing missing) { return rows; }
                }
                """);

        assertThat(Javac.messages(compilation)).isEmpty();
        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.text()).contains("Missing"));
    }

    @Test
    void the_accessor_of_a_record_may_declare_a_sink() {
        Compilation compilation = compile("record Orders(Dataset<Row> late) { @Override " + SINK
                + "public Dataset<Row> late() { return late; } }");

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation, "lake.Orders_lateWriter"))
                .contains("writer.save(orders.late(), definition())");
    }

    @Test
    void what_the_method_returns_is_written_to_a_table_of_files() throws ReflectiveOperationException {
        Compilation compilation = compile("""
                public class Orders {
                    @ExpectationSink(path = "${folder}/batch", format = "parquet", kind = SinkKind.BATCH, runMetadata = false)
                    public Dataset<Row> numbers(SparkSession spark, long... bounds) {
                        return spark.range(bounds[0], bounds[1]).toDF();
                    }

                    @ExpectationSink(
                            path = "${folder}/stream",
                            format = "parquet",
                            checkpoint = "${folder}/checkpoints",
                            trigger = @Trigger(availableNow = true),
                            runMetadata = false)
                    public static Dataset<Row> copied(SparkSession spark, String from) throws IOException {
                        if (from.isEmpty()) {
                            throw new IOException("from nowhere");
                        }
                        return spark.readStream().schema("id LONG").parquet(from);
                    }
                }
                """);
        assertThat(compilation.errors()).isEmpty();
        Class<?> batch = Writers.load(compilation, "lake.Orders_numbersWriter");
        Class<?> stream = Writers.load(compilation, "lake.Orders_copiedWriter");
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        try {
            SinkContext context = SinkContext.builder(spark)
                    .property("folder", folder.toString())
                    .build();

            Object orders = batch.getClassLoader()
                    .loadClass("lake.Orders")
                    .getDeclaredConstructor()
                    .newInstance();
            method(batch, "save").invoke(writer(batch, context), orders, spark, new long[] {3, 8});
            MethodQueryWriter copy = (MethodQueryWriter) writer(stream, context);
            StreamingQuery query = (StreamingQuery) method(stream, "start").invoke(copy, spark, folder + "/batch");
            query.processAllAvailable();

            assertThat(copy.status(query).error()).isEmpty();
            assertThat(spark.read().parquet(folder + "/stream").count()).isEqualTo(5);
            assertThatThrownBy(() -> method(stream, "start").invoke(copy, spark, ""))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IOException.class)
                    .hasMessage("from nowhere");
        } finally {
            spark.stop();
        }
    }

    private static Object writer(Class<?> type, SinkContext context) throws ReflectiveOperationException {
        return type.getConstructor(SinkContext.class).newInstance(context);
    }

    private static Method method(Class<?> writer, String name) {
        return Arrays.stream(writer.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Compilation compile(String source) {
        return Javac.compile("lake.Orders", HEAD + source, Javac.STRICT);
    }
}
