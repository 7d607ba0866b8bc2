package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is known of the queries that were started, also of those whose server does not answer. */
@ExtendWith(LocalSpark.class)
class StartedQueriesTest {

    @TempDir
    private Path folder;

    private final List<RemoteQuery> remotes = new ArrayList<>();
    private SparkSession spark;
    private SinkWriter writer;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        writer = new SinkWriter(SinkContext.builder(spark).build());
    }

    @AfterEach
    void stop() throws TimeoutException {
        remotes.forEach(remote -> remote.answers(true));
        for (StreamingQuery query : spark.streams().active()) {
            query.stop();
        }
    }

    private SinkDefinition sink(String name) {
        return SinkDefinition.builder(name)
                .format("parquet")
                .path(folder.resolve("out").resolve(name).toString())
                .trigger(TriggerDefinition.processingTime("1 hour"))
                .checkpoint(folder.resolve("checkpoints").toString())
                .build();
    }

    private StreamingQuery start(String name) {
        return writer.start(Numbers.in(spark, folder).add(0, 1).stream(), sink(name));
    }

    private RemoteQuery startRemote(String name) throws TimeoutException {
        RemoteQuery remote = RemoteQuery.started(
                Numbers.in(spark, folder).add(0, 1).stream()
                        .writeStream()
                        .format("noop")
                        .queryName(name)
                        .option("checkpointLocation", folder.resolve(name).toString())
                        .start(),
                sink(name));
        remotes.add(remote);
        return remote;
    }

    @Test
    void aServerThatDoesNotAnswerFailsNoStart() throws Exception {
        RemoteQuery remote = startRemote("remote");
        TargetClaim.of(spark, sink("claimed")).running(remote);
        remote.answers(false);

        StreamingQuery query = start("healthy");

        assertThat(query.isActive()).isTrue();
        assertThat(StartedQueries.isActive(remote)).isFalse();
        assertThat(names(StartedQueries.active(spark))).contains("healthy").doesNotContain("remote");
    }

    @Test
    void aStartedQueryShowsNamesAlone() {
        StreamingQuery query = start("named");

        assertThat(StartedQueries.of(query).orElseThrow())
                .hasToString("query 'named' of sink 'named', run " + query.runId());
    }

    @Test
    void listsWhatWasStartedWithoutAQuestion() throws Exception {
        RemoteQuery remote = startRemote("remote");
        StreamingQuery query = start("local");
        query.stop();
        int asked = remote.questions();

        List<SinkQuery> started = StartedQueries.started(spark);

        assertThat(remote.questions()).isEqualTo(asked);
        assertThat(names(started)).contains("local", "remote").isSorted();
        assertThat(names(StartedQueries.active(spark))).contains("remote").doesNotContain("local");
    }

    @Test
    void aWatcherIsToldOfQueriesThatDoNotAnswerNow() throws Exception {
        RemoteQuery remote = startRemote("remote");
        remote.answers(false);
        Consumer<SinkQuery> watcher = query -> {};

        List<SinkQuery> there = StartedQueries.watch(spark, watcher);

        StartedQueries.unwatch(watcher);
        assertThat(names(there)).contains("remote");
    }

    @Test
    void aWatcherCannotUndoAStart() {
        Consumer<SinkQuery> watcher = query -> {
            throw new AssertionError("the watcher's own, and s3a://key:secret@lake");
        };
        StartedQueries.watch(spark, watcher);
        try (CapturedLog log = CapturedLog.open()) {
            StreamingQuery query = start("watched");

            assertThat(query.isActive()).isTrue();
            assertThat(log.warnings())
                    .filteredOn(line -> line.contains("not watched"))
                    .singleElement()
                    .asString()
                    .startsWith("The query of sink 'watched' runs, and is not watched: java.lang.AssertionError")
                    .doesNotContain("secret");
            assertThatThrownBy(() -> writer.start(
                            Numbers.in(spark, folder).stream(),
                            sink("watched").toBuilder().queryName("again").build()))
                    .isInstanceOf(InvalidSinkException.class)
                    .hasMessageContaining("which a running query uses");
        } finally {
            StartedQueries.unwatch(watcher);
        }
    }

    private static List<String> names(List<SinkQuery> queries) {
        return queries.stream().map(SinkQuery::sinkName).toList();
    }
}
