package io.expectationsink.checkpoint.binding;

import static io.expectationsink.checkpoint.binding.Situation.BEHIND;
import static io.expectationsink.checkpoint.binding.Situation.BOUND;
import static io.expectationsink.checkpoint.binding.Situation.DROPPED;
import static io.expectationsink.checkpoint.binding.Situation.EMPTY_TARGET;
import static io.expectationsink.checkpoint.binding.Situation.FILES_COUNT_BATCHES;
import static io.expectationsink.checkpoint.binding.Situation.FILES_WITHOUT_LOG;
import static io.expectationsink.checkpoint.binding.Situation.FILE_LOG_BEHIND;
import static io.expectationsink.checkpoint.binding.Situation.FIRST_BATCH_PLANNED;
import static io.expectationsink.checkpoint.binding.Situation.FORGOTTEN;
import static io.expectationsink.checkpoint.binding.Situation.FURTHER_STREAM;
import static io.expectationsink.checkpoint.binding.Situation.LOST;
import static io.expectationsink.checkpoint.binding.Situation.MALFORMED_MARKER;
import static io.expectationsink.checkpoint.binding.Situation.NEW;
import static io.expectationsink.checkpoint.binding.Situation.NEW_UNTOLD;
import static io.expectationsink.checkpoint.binding.Situation.NOTHING_WRITTEN;
import static io.expectationsink.checkpoint.binding.Situation.NOT_YET_PLANNED;
import static io.expectationsink.checkpoint.binding.Situation.OTHER_TARGET;
import static io.expectationsink.checkpoint.binding.Situation.PROVEN;
import static io.expectationsink.checkpoint.binding.Situation.RECREATED;
import static io.expectationsink.checkpoint.binding.Situation.RESTORED;
import static io.expectationsink.checkpoint.binding.Situation.TABLE_BEHIND;
import static io.expectationsink.checkpoint.binding.Situation.UNBOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of decisions on the real engine, row by row, with a Delta table and with a table of parquet files. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class DecisionTableTest {

    private static final String ACCEPT = Acceptance.setting("orders");

    /** The formats, each with the rows that it cannot come to. */
    private enum Format {
        /** Its log tells everything. */
        DELTA(EnumSet.of(FORGOTTEN, NEW_UNTOLD, FILES_WITHOUT_LOG, FILES_COUNT_BATCHES, FILE_LOG_BEHIND)),
        /** It knows neither queries nor versions, and takes one stream. */
        PARQUET(EnumSet.of(FORGOTTEN, NEW_UNTOLD, FURTHER_STREAM, LOST, PROVEN, RESTORED, TABLE_BEHIND));

        private final Set<Situation> never;

        Format(Set<Situation> never) {
            this.never = never;
        }
    }

    private interface Step {

        void on(Stage stage) throws Exception;

        default Step then(Step next) {
            return stage -> {
                on(stage);
                next.on(stage);
            };
        }
    }

    /**
     * One row on one format.
     *
     * @param given what has happened
     * @param accepted what a person chooses of a refusal; empty where the stream starts
     * @param written the numbers that are in the table afterwards
     */
    private record Row(Situation situation, Format format, Step given, Optional<Action> accepted, String written) {

        @Override
        public String toString() {
            return situation + " on " + format
                    + accepted.map(action -> ", " + action.word()).orElse("");
        }
    }

    private static final Map<Format, Stage> STAGES = new HashMap<>();

    @TempDir
    private static Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void prepare(SparkSession session) throws Exception {
        spark = session;
        for (Format format : Format.values()) {
            STAGES.put(format, Stage.of(spark, format.name().toLowerCase(Locale.ROOT), folder));
        }
    }

    @AfterAll
    static void forget() throws Exception {
        for (Stage stage : STAGES.values()) {
            stage.clear();
        }
        STAGES.clear();
    }

    static Stream<Row> rows() {
        return Stream.concat(deltaRows(), parquetRows());
    }

    private static Stream<Row> deltaRows() {
        Step lostTable = given(Stage::second).then(Stage::dropTable);
        Step strangeTable = given(Stage::bare).then(Stage::dropTable).then(Stage::fillTable);
        Step recreated = lostTable.then(Stage::createTable);
        Step restored = given(Stage::second).then(Stage::restoreTable);
        Step unreadable = given(Stage::second).then(Stage::garbleMarker);
        Step elsewhere = given(Stage::second).then(Stage::declareOtherTable);
        return Stream.of(
                starts(NEW, Format.DELTA, Stage::clear, "0 1 2 3 4 5"),
                starts(EMPTY_TARGET, Format.DELTA, given(Stage::clear).then(Stage::createTable), "0 1 2 3 4 5"),
                starts(FURTHER_STREAM, Format.DELTA, given(Stage::clear).then(Stage::fillTable), "0 1 2 3 4 5 10"),
                starts(NOT_YET_PLANNED, Format.DELTA, Stage::started, "0 1 2 3 4 5"),
                starts(PROVEN, Format.DELTA, Stage::bare, "0 1 2 3 4 5"),
                starts(FIRST_BATCH_PLANNED, Format.DELTA, firstBatchPlanned(), "0 1 2 3 4 5"),
                starts(NOTHING_WRITTEN, Format.DELTA, nothingWritten(), "0 1 2 3 4 5"),
                starts(BOUND, Format.DELTA, Stage::second, "0 1 2 3 4 5"),
                adopts(LOST, Format.DELTA, lostCheckpoint(), "0 0 1 1 2 2 3 3 4 4 5"),
                adopts(UNBOUND, Format.DELTA, strangeTable, "3 4 5 10"),
                resets(UNBOUND, Format.DELTA, strangeTable, "0 1 2 3 4 5 10"),
                adopts(MALFORMED_MARKER, Format.DELTA, unreadable, "0 1 2 3 4 5"),
                resets(MALFORMED_MARKER, Format.DELTA, unreadable, "0 0 1 1 2 2 3 3 4 4 5"),
                adopts(DROPPED, Format.DELTA, lostTable, "5"),
                resets(DROPPED, Format.DELTA, lostTable, "0 1 2 3 4 5"),
                adopts(OTHER_TARGET, Format.DELTA, elsewhere.then(Stage::fillTable), "5 10"),
                resets(OTHER_TARGET, Format.DELTA, elsewhere.then(Stage::fillTable), "0 1 2 3 4 5 10"),
                adopts(RECREATED, Format.DELTA, recreated, "5"),
                resets(RECREATED, Format.DELTA, recreated, "0 1 2 3 4 5"),
                adopts(RESTORED, Format.DELTA, restored, "0 1 2 5"),
                resets(RESTORED, Format.DELTA, restored, "0 0 1 1 2 2 3 4 5"),
                adopts(TABLE_BEHIND, Format.DELTA, Stage::olderTable, "0 1 2 5"),
                resets(TABLE_BEHIND, Format.DELTA, Stage::olderTable, "0 0 1 1 2 2 3 4 5"),
                resets(BEHIND, Format.DELTA, Stage::olderCheckpoint, "0 0 1 1 2 2 3 3 4 4 5"));
    }

    private static Stream<Row> parquetRows() {
        Step lostTable = given(Stage::second).then(Stage::dropTable);
        Step recreated = lostTable.then(Stage::createTable);
        Step unreadable = given(Stage::started).then(Stage::garbleMarker);
        Step elsewhere = given(Stage::second).then(Stage::declareOtherTable);
        return Stream.of(
                starts(NEW, Format.PARQUET, Stage::clear, "0 1 2 3 4 5"),
                starts(EMPTY_TARGET, Format.PARQUET, given(Stage::clear).then(Stage::createTable), "0 1 2 3 4 5"),
                starts(NOT_YET_PLANNED, Format.PARQUET, Stage::started, "0 1 2 3 4 5"),
                starts(FIRST_BATCH_PLANNED, Format.PARQUET, firstBatchPlanned(), "0 1 2 3 4 5"),
                starts(NOTHING_WRITTEN, Format.PARQUET, nothingWritten(), "0 1 2 3 4 5"),
                starts(BOUND, Format.PARQUET, Stage::second, "0 1 2 3 4 5"),
                adopts(FILES_WITHOUT_LOG, Format.PARQUET, given(Stage::clear).then(Stage::fillTable), "0 1 2 3 4 5"),
                adopts(UNBOUND, Format.PARQUET, Stage::bare, "0 1 2 3 4 5"),
                resets(UNBOUND, Format.PARQUET, Stage::bare, "0 1 2 3 4 5"),
                adopts(MALFORMED_MARKER, Format.PARQUET, unreadable, "0 1 2 3 4 5"),
                resets(MALFORMED_MARKER, Format.PARQUET, unreadable, "0 1 2 3 4 5"),
                resets(DROPPED, Format.PARQUET, lostTable, "0 1 2 3 4 5"),
                resets(OTHER_TARGET, Format.PARQUET, elsewhere.then(Stage::fillTable), "0 1 2 3 4 5"),
                resets(RECREATED, Format.PARQUET, recreated, "0 1 2 3 4 5"),
                resets(FILE_LOG_BEHIND, Format.PARQUET, Stage::olderTable, "0 1 2 3 4 5"),
                resets(BEHIND, Format.PARQUET, Stage::olderCheckpoint, "0 1 2 3 4 5"),
                resets(FILES_COUNT_BATCHES, Format.PARQUET, lostCheckpoint(), "0 1 2 3 4 5"),
                resets(
                        FILE_LOG_BEHIND,
                        Format.PARQUET,
                        given(Stage::second).then(Stage::deleteFileLog),
                        "0 1 2 3 4 5"));
    }

    private static Step lostCheckpoint() {
        return given(Stage::second).then(Stage::deleteCheckpoint);
    }

    private static Step firstBatchPlanned() {
        return given(Stage::bare).then(Stage::dropTable).then(Stage::deleteCommits);
    }

    private static Step nothingWritten() {
        return given(Stage::first).then(Stage::dropTable).then(Stage::deleteCommits);
    }

    private static Step given(Step step) {
        return step;
    }

    private static Row starts(Situation situation, Format format, Step given, String written) {
        return new Row(situation, format, given, Optional.empty(), written);
    }

    private static Row adopts(Situation situation, Format format, Step given, String written) {
        return new Row(situation, format, given, Optional.of(Action.ADOPT), written);
    }

    private static Row resets(Situation situation, Format format, Step given, String written) {
        return new Row(situation, format, given, Optional.of(Action.RESET), written);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decides(Row row) throws Exception {
        Stage stage = STAGES.get(row.format());
        row.given().on(stage);

        assertThat(stage.situation()).isEqualTo(row.situation());
        if (row.accepted().isPresent()) {
            accept(stage, row);
        } else {
            stage.run();
        }

        assertThat(stage.written()).isEqualTo(row.written());
        stage.run();
        assertThat(stage.written()).isEqualTo(row.written());
    }

    private static void accept(Stage stage, Row row) throws Exception {
        String refusal =
                catchThrowableOfType(InvalidSinkException.class, stage::run).getMessage();
        assertThat(refusal).contains("[" + row.situation().rule().orElseThrow().id() + "]", "sink 'orders'");
        Map<Action, String> offers = Streams.offers(refusal);
        assertThat(offers.keySet()).containsExactlyInAnyOrderElementsOf(tried(row));
        spark.conf().set(ACCEPT, offers.get(row.accepted().orElseThrow()));
        try {
            stage.run();
        } finally {
            spark.conf().unset(ACCEPT);
        }
    }

    /** What the rows of the same situation and format accept. */
    private static List<Action> tried(Row row) {
        return rows().filter(each -> each.situation() == row.situation() && each.format() == row.format())
                .map(each -> each.accepted().orElseThrow())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyRowThatAFormatCanComeToIsTried(Format format) {
        Set<Situation> tried =
                rows().filter(row -> row.format() == format).map(Row::situation).collect(Collectors.toSet());
        Set<Situation> possible = EnumSet.complementOf(EnumSet.copyOf(format.never));

        assertThat(tried).containsExactlyInAnyOrderElementsOf(possible);
    }

    /** The topics of {@link TopicDecisionsTest}, and the catalogs of {@code CatalogTest}. */
    @Test
    void whatNoFormatHereComesToIsTriedElsewhere() {
        Set<Situation> never = EnumSet.copyOf(Arrays.asList(Situation.values()));
        Arrays.stream(Format.values()).forEach(format -> never.retainAll(format.never));

        assertThat(never).containsExactlyInAnyOrder(NEW_UNTOLD, FORGOTTEN);
    }
}
