package io.expectationsink.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrikeCleaningTest {

    private static final Map<StrikeColumn, String> REPORT = Map.ofEntries(
            Map.entry(StrikeColumn.AIRPORT_NAME, " CHICAGO O'HARE INTL ARPT "),
            Map.entry(StrikeColumn.AIRCRAFT_MODEL, "B-737-300"),
            Map.entry(StrikeColumn.DAMAGE, "Minor"),
            Map.entry(StrikeColumn.FLIGHT_DATE, "1999-10-19"),
            Map.entry(StrikeColumn.OPERATOR, "UNITED AIRLINES"),
            Map.entry(StrikeColumn.ORIGIN_STATE, "Illinois"),
            Map.entry(StrikeColumn.PHASE_OF_FLIGHT, "Approach"),
            Map.entry(StrikeColumn.WILDLIFE_SIZE, "Small"),
            Map.entry(StrikeColumn.WILDLIFE_SPECIES, "European starling"),
            Map.entry(StrikeColumn.TIME_OF_DAY, "Day"),
            Map.entry(StrikeColumn.COST_OTHER, "0"),
            Map.entry(StrikeColumn.COST_REPAIR, "$66,818"),
            Map.entry(StrikeColumn.COST_TOTAL, "66818"),
            Map.entry(StrikeColumn.SPEED_IN_KNOTS, "140"));

    private static SampleSession session;

    @BeforeAll
    static void start(@TempDir Path root) {
        session = SampleSession.start(new Folders(root));
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @Test
    void namesAreThoseOfATable() {
        assertThat(cleaned(REPORT).columns())
                .containsExactly(
                        "airport_name",
                        "aircraft_model",
                        "damage",
                        "flight_date",
                        "operator",
                        "origin_state",
                        "phase_of_flight",
                        "wildlife_size",
                        "wildlife_species",
                        "time_of_day",
                        "cost_other",
                        "cost_repair",
                        "cost_total",
                        "speed_in_knots",
                        "source_file");
    }

    @Test
    void valuesHaveTheirTypes() {
        Row row = cleaned(REPORT).head();

        assertThat(value(row, StrikeColumn.AIRPORT_NAME)).isEqualTo("CHICAGO O'HARE INTL ARPT");
        assertThat(value(row, StrikeColumn.FLIGHT_DATE)).isEqualTo(Date.valueOf("1999-10-19"));
        assertThat(value(row, StrikeColumn.COST_REPAIR)).isEqualTo(66_818L);
        assertThat(value(row, StrikeColumn.SPEED_IN_KNOTS)).isEqualTo(140);
    }

    @Test
    void blanksAndWhatDoesNotParseAreNull() {
        Map<StrikeColumn, String> dirty = new EnumMap<>(REPORT);
        dirty.put(StrikeColumn.SPEED_IN_KNOTS, " ");
        dirty.put(StrikeColumn.COST_OTHER, "unknown");
        dirty.put(StrikeColumn.FLIGHT_DATE, "19 October");
        dirty.put(StrikeColumn.WILDLIFE_SPECIES, "");

        Row row = cleaned(dirty).head();

        assertThat(List.of(
                        StrikeColumn.SPEED_IN_KNOTS,
                        StrikeColumn.COST_OTHER,
                        StrikeColumn.FLIGHT_DATE,
                        StrikeColumn.WILDLIFE_SPECIES))
                .allSatisfy(column -> assertThat(value(row, column)).isNull());
    }

    @Test
    void phasesAreCountedWithTheirDamage() {
        Map<StrikeColumn, String> unharmed = new EnumMap<>(REPORT);
        unharmed.put(StrikeColumn.DAMAGE, "None");
        unharmed.put(StrikeColumn.SPEED_IN_KNOTS, "");

        Row row =
                StrikeCleaning.byPhase(cleaned(REPORT).union(cleaned(unharmed))).head();

        assertThat(row).isEqualTo(RowFactory.create("Approach", 2L, 1L, 140.0));
    }

    private static Dataset<Row> cleaned(Map<StrikeColumn, String> report) {
        Object[] cells = Arrays.stream(StrikeColumn.values()).map(report::get).toArray();
        Dataset<Row> rows = session.spark()
                .createDataFrame(new ArrayList<>(List.of(RowFactory.create(cells))), StrikeColumn.fileSchema())
                .withColumn(StrikeFiles.SOURCE_FILE, functions.lit("strikes-1.csv"));
        return StrikeCleaning.clean(rows);
    }

    private static Object value(Row row, StrikeColumn column) {
        return row.getAs(column.columnName());
    }
}
