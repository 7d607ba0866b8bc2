package io.expectationsink.parity;

import io.expectationsink.OutputMode;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import io.expectationsink.testing.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalog.Table;
import org.apache.spark.sql.streaming.StreamingQuery;

/** Tries declarations on Spark, each with a schema and a folder of its own that are gone afterwards. */
final class Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Sources sources;
    // The name of a query may be in use once in a session, and each thread has its own current schema.
    private final ThreadLocal<SparkSession> session;

    Engine(SparkSession spark, Path folder, Sources sources) {
        this.folder = folder;
        this.sources = sources;
        session = ThreadLocal.withInitial(spark::newSession);
    }

    /** What happens when the target is not there yet. What is declared for either kind of rows may run with one kind. */
    Outcome run(Case tried) {
        return run(tried, false);
    }

    /** What happens when the table is there already; not for {@code IGNORE}, which writes nothing then. */
    Outcome runOnExisting(Case tried) {
        return run(tried, true);
    }

    private Outcome run(Case tried, boolean existing) {
        SinkDefinition definition = tried.definition();
        return switch (definition.kind()) {
            case STREAMING -> stream(definition, existing);
            case BATCH -> attempt(definition, existing, null);
            case AUTO -> {
                Outcome stream = stream(definition, existing);
                yield stream.ran() ? stream : attempt(definition, existing, null);
            }
        };
    }

    private Outcome stream(SinkDefinition definition, boolean existing) {
        List<Shape> shapes = definition.outputMode() == OutputMode.COMPLETE
                ? List.of(Shape.AGGREGATED, Shape.WATERMARKED, Shape.PLAIN)
                : List.of(Shape.PLAIN, Shape.WATERMARKED, Shape.AGGREGATED);
        Outcome first = attempt(definition, existing, shapes.get(0));
        for (Shape shape : shapes.subList(1, shapes.size())) {
            boolean writes = shape != Shape.WATERMARKED || !isOneBatchThatAppends(definition);
            if (first.ran() || writes && attempt(definition, existing, shape).ran()) {
                return Outcome.RAN;
            }
        }
        return first;
    }

    /** Groups are appended when the watermark has passed them, which is never in the first batch. */
    private static boolean isOneBatchThatAppends(SinkDefinition definition) {
        return definition.outputMode() == OutputMode.APPEND
                && definition.trigger().flatMap(TriggerDefinition::kind).equals(Optional.of(TriggerKind.ONCE));
    }

    private Outcome attempt(SinkDefinition marked, boolean existing, Shape shape) {
        SparkSession spark = session.get();
        SparkSession.setActiveSession(spark);
        String schema = Tables.fresh("parity");
        Path own = folder.resolve(schema);
        SinkDefinition definition =
                marked.mapTexts(text -> text.replace(Space.SCHEMA, schema).replace(Space.FOLDER, own.toString()));
        spark.sql("CREATE DATABASE " + schema);
        spark.sql("USE " + schema);
        try {
            if (shape == null) {
                new BatchAttempt(definition, sources.batch(spark), existing).run();
            } else {
                new StreamAttempt(definition, shape, shape.of(sources.stream(spark, definition)), existing).run();
            }
            return Outcome.RAN;
        } catch (UndecidedException e) {
            throw e;
        } catch (Throwable e) {
            return Outcome.refused(e);
        } finally {
            stopAll(spark);
            spark.sql("USE default");
            spark.sql("DROP DATABASE " + schema + " CASCADE");
            // Views of the memory format.
            spark.catalog().listTables().collectAsList().stream()
                    .filter(Table::isTemporary)
                    .forEach(view -> spark.catalog().dropTempView(view.name()));
            delete(own);
        }
    }

    /** The memory format starts its query first, and leaves it running when its view is refused. */
    private static void stopAll(SparkSession spark) {
        for (StreamingQuery query : spark.streams().active()) {
            try {
                query.stop();
            } catch (TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A continuous query that commits without a pause goes on writing for a while after it was stopped. */
    private static void delete(Path folder) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!isDeleted(folder)) {
            if (Instant.now().isAfter(until)) {
                throw new UndecidedException("still written to after " + PATIENCE + ": " + folder);
            }
        }
    }

    private static boolean isDeleted(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (DirectoryNotEmptyException | UncheckedIOException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
