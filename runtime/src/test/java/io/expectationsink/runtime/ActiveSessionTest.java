package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;

/** Threads whose active session is not that of the rows. Spark's own {@code toTable} on Delta fails on such a thread. */
@Tag("end-to-end")
@ExtendWith(LocalSpark.class)
class ActiveSessionTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private String table;

    @BeforeEach
    void nameTable(SparkSession session) {
        spark = session;
        table = Tables.fresh("of_a_thread");
    }

    /** Runs in a thread that has the session, or none. */
    private static <T> T inThreadWith(Optional<SparkSession> active, Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            SparkSession.clearActiveSession();
            active.ifPresent(SparkSession::setActiveSession);
            T result = action.call();
            Option<SparkSession> after = SparkSession.getActiveSession();
            assertThat(after.isDefined()).isEqualTo(active.isPresent());
            active.ifPresent(before -> assertThat(after.get()).isSameAs(before));
            return result;
        });
        Thread thread = new Thread(task);
        thread.start();
        return task.get();
    }

    private void stream() throws Exception {
        SinkDefinition sink = SinkDefinition.builder(table)
                .table(table)
                .trigger(TriggerDefinition.availableNow())
                .checkpoint(folder.resolve("checkpoints").toString())
                .build();
        StreamingQuery query =
                new SinkWriter(SinkContext.builder(spark).build()).start(Numbers.in(spark, folder).stream(), sink);
        query.awaitTermination();
    }

    private Void streamTwice() throws Exception {
        Numbers.in(spark, folder).add(0, 2);
        stream();
        Numbers.in(spark, folder).add(2, 4);
        stream();
        return null;
    }

    @Test
    void aThreadWithoutASessionStartsStreams() throws Exception {
        inThreadWith(Optional.empty(), this::streamTwice);

        assertThat(Tables.ids(spark, table)).isEqualTo(List.of(0L, 1L, 2L, 3L));
    }

    @Test
    void aThreadWithAnotherSessionStartsStreamsInTheRowsOwn() throws Exception {
        SparkSession other = spark.newSession();
        other.sql("CREATE DATABASE IF NOT EXISTS elsewhere");
        other.sql("USE elsewhere");

        inThreadWith(Optional.of(other), this::streamTwice);

        assertThat(Tables.ids(spark, "default." + table)).isEqualTo(List.of(0L, 1L, 2L, 3L));
    }

    @Test
    void aThreadWithoutASessionSavesBatches() throws Exception {
        SinkDefinition sink =
                SinkDefinition.builder(table).kind(SinkKind.BATCH).table(table).build();

        inThreadWith(Optional.empty(), () -> {
            new SinkWriter(SinkContext.builder(spark).build())
                    .save(Numbers.in(spark, folder).add(0, 2).batch(), sink);
            return null;
        });

        assertThat(Tables.ids(spark, table)).isEqualTo(List.of(0L, 1L));
    }
}
