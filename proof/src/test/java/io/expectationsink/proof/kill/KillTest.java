package io.expectationsink.proof.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.Marker;
import io.expectationsink.proof.kill.DriverLife.Start;
import io.expectationsink.proof.kill.Kill.Moment;
import io.expectationsink.table.TableIdentity;
import io.expectationsink.testing.Figures;
import io.expectationsink.testing.KafkaBroker;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drivers that stream files and a topic into Delta through a generated writer, and are killed at random moments. The
 * properties {@code proof.kills} and {@code proof.seed} choose how many and which; the moments depend on the machine, too.
 */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class KillTest {

    private static final int KILLS = Integer.getInteger("proof.kills", 26);
    private static final long SEED = Long.getLong("proof.seed", 20_261_123L);

    /** After so many kills another stream begins, so that long runs meet more first starts. */
    private static final int KILLS_PER_STREAM = 15;

    @RegisterExtension
    private static final KafkaBroker KAFKA = new KafkaBroker();

    @TempDir
    private Path folder;

    /** Makes a source below the folder, for the stream with the name. */
    private interface Sources {

        NumberSource source(Path folder, String stream) throws Exception;
    }

    @Test
    void killedDriversLoseAndDoubleNothing(SparkSession spark) throws Exception {
        ExecutorService sideBySide = Executors.newFixedThreadPool(2);
        List<KilledStream> streams = new ArrayList<>();
        try {
            Future<List<KilledStream>> files = sideBySide.submit(
                    () -> streams("files", KILLS - KILLS / 2, (place, name) -> new NumberFiles(place.resolve("in"))));
            Future<List<KilledStream>> topics = sideBySide.submit(() ->
                    streams("topic", KILLS / 2, (place, name) -> new NumberTopic(KAFKA.servers(), name).created()));
            streams.addAll(files.get());
            streams.addAll(topics.get());
        } finally {
            sideBySide.shutdownNow();
        }

        Figures figures = Figures.of("kill");
        print(figures, streams);
        for (KilledStream stream : streams) {
            assertExact(figures, spark, stream);
            assertBound(spark, stream);
        }
    }

    private List<KilledStream> streams(String name, int kills, Sources sources) throws Exception {
        Random random = new Random(SEED + name.hashCode());
        List<KilledStream> streams = new ArrayList<>();
        for (int rest = kills; rest > 0; rest -= KILLS_PER_STREAM) {
            String stream = name + streams.size();
            Path place = Files.createDirectory(folder.resolve(stream));
            streams.add(new KilledStream(place, sources.source(place, stream), random)
                    .run(Math.min(rest, KILLS_PER_STREAM)));
        }
        return streams;
    }

    private static void print(Figures figures, List<KilledStream> streams) throws IOException {
        List<Kill> kills =
                streams.stream().flatMap(each -> each.kills().stream()).toList();
        figures.line("kills %d, seed %d, streams %d", kills.size(), SEED, streams.size());
        for (Moment moment : Moment.values()) {
            long count = kills.stream().filter(kill -> kill.moment() == moment).count();
            figures.line("  %s: %d", moment.name().toLowerCase(Locale.ROOT).replace('_', ' '), count);
        }
        figures.line(
                "kills with a batch in the table that the checkpoint did not know to be done: %d",
                kills.stream().filter(Kill::isTableAhead).count());
        figures.line(
                "logs of unfinished tables, removed as the refusal says: %d",
                streams.stream().mapToInt(KilledStream::removedLogs).sum());
        figures.line(
                "leases torn by the kill, for which the next start waits: %d",
                kills.stream().filter(Kill::isLeaseTorn).count());
        figures.line(
                "longest from the launch of a JVM until its query ran: %d ms", longest(streams, Start::tookWithLaunch));
        figures.line(
                "longest from the moment that a session was there until its query ran: %d ms",
                longest(streams, Start::took));
    }

    private static long longest(List<KilledStream> streams, Function<Start, Duration> time) {
        return streams.stream()
                .flatMap(each -> each.starts().stream())
                .map(time)
                .mapToLong(Duration::toMillis)
                .max()
                .orElseThrow();
    }

    private static void assertExact(Figures figures, SparkSession spark, KilledStream stream) throws IOException {
        List<Long> ids = Tables.ids(spark, "delta", stream.table().toString());
        Set<Long> distinct = new HashSet<>(ids);
        long lost = LongStream.range(0, stream.produced())
                .filter(id -> !distinct.contains(id))
                .count();
        int doubled = ids.size() - distinct.size();
        figures.line(
                "%s: kills %d, rows %,d, lost %d, doubled %d",
                stream.name(), stream.kills().size(), stream.produced(), lost, doubled);
        assertThat(lost).isZero();
        assertThat(doubled).isZero();
        assertThat((long) ids.size()).isEqualTo(stream.produced());
    }

    private static void assertBound(SparkSession spark, KilledStream stream) {
        Checkpoints checkpoints = Checkpoints.onClassPath();
        assertThat(checkpoints.verify(stream.checkpoint()).damages()).isEmpty();
        Marker marker = checkpoints.inspect(stream.checkpoint()).marker().orElseThrow();
        String table = "delta.`" + stream.table() + "`";
        Row detail = spark.sql("DESCRIBE DETAIL " + table).first();
        TableIdentity identity = marker.target().identity();
        assertThat(marker.sink()).isEqualTo("killedNumbers");
        assertThat(identity.property()).contains(Tables.properties(spark, table).get(TableIdentity.PROPERTY));
        assertThat(identity.deltaId()).contains(detail.<String>getAs("id"));
    }
}
