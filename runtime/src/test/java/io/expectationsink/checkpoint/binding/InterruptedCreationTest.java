package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A log without a commit, beside which Delta creates no table: a start says what it found, and removes nothing. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class InterruptedCreationTest {

    private static final String STAGED = ".00000000000000000000.json.4f1c.tmp";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Numbers numbers;
    private String name;

    /** The three ways to say where a Delta table is. */
    private enum Target {
        PATH,
        TABLE,
        TABLE_WITH_PATH
    }

    @BeforeEach
    void setUp(SparkSession session) {
        spark = session;
        numbers = Numbers.in(spark, folder).add(0, 3);
        name = Tables.fresh("interrupted");
    }

    private SinkDefinition sink(Target target) {
        return SinkDefinition.builder("interrupted")
                .table(target == Target.PATH ? "" : name)
                .path(target == Target.TABLE ? "" : folder.resolve("lake").toString())
                .checkpoint(folder.resolve("checkpoint").toString())
                .appendTableName(false)
                .trigger(TriggerDefinition.availableNow())
                .build();
    }

    private Path place(Target target) {
        return target == Target.TABLE
                ? Path.of(URI.create(spark.conf().get("spark.sql.warehouse.dir")))
                        .resolve(name)
                : folder.resolve("lake");
    }

    private void run(Target target) throws Exception {
        new SinkWriter(SinkContext.builder(spark).build())
                .start(numbers.stream(), sink(target))
                .awaitTermination();
    }

    private SinkFailedException failure(Target target) {
        return catchThrowableOfType(SinkFailedException.class, () -> run(target));
    }

    private static List<String> below(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.map(path -> place.relativize(path).toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyLogMayBeThatOfAFirstWriteWhoseRowsAreStillComputed(Target target) throws Exception {
        Path log = Files.createDirectories(place(target).resolve("_delta_log"));

        assertThat(failure(target))
                .hasMessageContaining("sink 'interrupted'")
                .hasMessageContaining("a log without a commit")
                .hasMessageContaining("may still be at work")
                .hasMessageContaining("hadoop fs -rm -r '")
                .hasMessageContaining(log + "'")
                .hasMessageContaining("docs/checkpoints.md#a-table-that-was-not-finished");
        assertThat(log).isEmptyDirectory();
        assertThat(folder.resolve("checkpoint")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void theStartGoesOnWhenAPersonHasRemovedWhatTheMessageNames(Target target) throws Exception {
        Path log = Files.createDirectories(place(target).resolve("_delta_log"));
        Files.createDirectory(log.resolve("_staged_commits"));
        Files.writeString(log.resolve(STAGED), "{}");
        List<String> before = below(log);

        assertThat(failure(target)).hasMessageContaining(log + "'").hasMessageContaining(STAGED);
        assertThat(below(log)).isEqualTo(before);

        FileUtils.deleteDirectory(log.toFile());
        run(target);
        assertThat(spark.read().format("delta").load(place(target).toString()).count())
                .isEqualTo(3);
    }

    @Test
    void filesThatAreSomethingElseAreNotTakenForIt() throws Exception {
        Path log = Files.createDirectories(place(Target.TABLE).resolve("_delta_log"));
        Path foreign = Files.writeString(place(Target.TABLE).resolve("part-0.parquet"), "rows");

        assertThat(failure(Target.TABLE)).message().doesNotContain("-rm").contains("there are files at its location");
        Files.move(foreign, log.resolve("notes.txt"));

        assertThat(failure(Target.TABLE)).message().doesNotContain("-rm").contains("there are files at its location");
        assertThat(log.resolve("notes.txt")).exists();
    }
}
