package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.exception.WriterNotFoundException;
import io.expectationsink.testing.LocalSpark;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class SinkWritersTest {

    /** Stands for a declaration whose writer is {@code SinkWritersTest_DeclaredWriter}. */
    static final class Declared {}

    /** Stands for a declaration whose writer's name belongs to another class. */
    static final class Taken {}

    @Test
    void findsTheWriterOfANestedTypeByName(SparkSession spark) {
        SinkContext context = SinkContext.builder(spark).build();

        DeclaredWriter writer = SinkWriters.of(Declared.class, context);

        assertThat(writer).isInstanceOf(SinkWritersTest_DeclaredWriter.class);
        assertThat(writer.definition().name()).isEqualTo("declared");
    }

    @Test
    void findsTheWriterOfAMethodByName(SparkSession spark) {
        SinkContext context = SinkContext.builder(spark).build();

        MethodWriter writer = SinkWriters.of(Declared.class, "rows", context);

        assertThat(writer).isInstanceOf(SinkWritersTest_Declared_rowsWriter.class);
        assertThat(writer.definition().name()).isEqualTo("declared_rows");
    }

    @Test
    void saysWhichMethodHasNoWriter(SparkSession spark) {
        SinkContext context = SinkContext.builder(spark).build();

        assertThatThrownBy(() -> SinkWriters.of(Declared.class, "row", context))
                .isInstanceOf(WriterNotFoundException.class)
                .hasMessageContaining(
                        "there is no class io.expectationsink.runtime.SinkWritersTest_Declared_rowWriter");
    }

    @Test
    void saysThatTheProcessorDidNotRun(SparkSession spark) {
        SinkContext context = SinkContext.builder(spark).build();

        assertThatThrownBy(() -> SinkWriters.of(Integer.class, context))
                .isInstanceOf(WriterNotFoundException.class)
                .hasMessageContaining("java.lang.IntegerWriter")
                .hasMessageContaining("annotation processor did not run")
                .hasMessageContaining("annotationProcessorPaths");
    }

    @Test
    void saysThatTheNameIsTaken(SparkSession spark) {
        SinkContext context = SinkContext.builder(spark).build();

        assertThatThrownBy(() -> SinkWriters.of(Taken.class, context))
                .isInstanceOf(WriterNotFoundException.class)
                .hasMessageContaining("is not a generated writer");
    }
}

/** What the processor would generate, written by hand. */
final class SinkWritersTest_DeclaredWriter extends BatchSinkWriter {

    SinkWritersTest_DeclaredWriter(SinkContext context) {
        super(context, sink("declared"));
    }
}

/** What the processor would generate for a method without parameters. */
final class SinkWritersTest_Declared_rowsWriter extends MethodWriter {

    SinkWritersTest_Declared_rowsWriter(SinkContext context) {
        super(context, sink("declared_rows"));
    }
}

/** A class that has a generated writer's name and is none. */
final class SinkWritersTest_TakenWriter {}
