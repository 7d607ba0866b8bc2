package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Rule;
import io.expectationsink.testing.BrittleFileSystem;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Storage that is set up in the session, and storage that fails in ways of its own. */
@ExtendWith(LocalSpark.class)
class CheckpointStorageTest {

    private static final String BRITTLE = "fs.brittle.impl";
    private static final String ABSENT = "fs.absent.impl";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkWriter writer;
    private Numbers numbers;
    private String table;

    @BeforeEach
    void setUp(SparkSession session) {
        spark = session;
        spark.conf().set(BRITTLE, BrittleFileSystem.class.getName());
        spark.conf().set(ABSENT, "org.example.NoSuchFileSystem");
        writer = new SinkWriter(SinkContext.builder(spark).build());
        numbers = Numbers.in(spark, folder).add(0, 3);
        table = Tables.fresh("storage");
    }

    @AfterEach
    void unset() {
        spark.conf().unset(BRITTLE);
        spark.conf().unset(ABSENT);
    }

    private SinkDefinition sink(String scheme) {
        return SinkDefinition.builder("storage")
                .table(table)
                .trigger(TriggerDefinition.availableNow())
                .checkpoint(scheme + "://" + folder.resolve("checkpoints"))
                .build();
    }

    @Test
    void knowsAFileSystemThatOnlyTheSessionNames() throws Exception {
        writer.start(numbers.stream(), sink("brittle")).awaitTermination();

        assertThat(folder.resolve("checkpoints").resolve(table).resolve("metadata"))
                .exists();
        assertThat(spark.table(table).count()).isEqualTo(3);
    }

    @Test
    void startsOnceTheStorageWorksAgain() throws Exception {
        BrittleFileSystem.breakOnce();

        InvalidSinkException refusal =
                catchThrowableOfType(InvalidSinkException.class, () -> writer.start(numbers.stream(), sink("brittle")));

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.CHECKPOINT_UNUSABLE);
        assertThat(refusal).hasMessageContaining("the disk is on fire");
        writer.start(numbers.stream(), sink("brittle")).awaitTermination();
        assertThat(spark.table(table).count()).isEqualTo(3);
    }

    @Test
    void saysThatTheLibraryOfAFileSystemIsMissing() {
        InvalidSinkException refusal =
                catchThrowableOfType(InvalidSinkException.class, () -> writer.start(numbers.stream(), sink("absent")));

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.CHECKPOINT_UNUSABLE);
        assertThat(refusal).hasMessageContaining("NoSuchFileSystem").hasMessageContaining(table);
        assertThat(spark.catalog().tableExists(table)).isFalse();
    }
}
