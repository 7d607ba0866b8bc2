package io.expectationsink.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {

    @TempDir
    private Path folder;

    private Landing landing;

    @BeforeEach
    void prepare() {
        landing = new Landing(folder, StrikeReports.bundled());
    }

    @Test
    void mostReportsLandFirstInSeveralFiles() {
        landing.landFirst();

        assertThat(landing.files()).hasSize(4);
        assertThat(StrikeTally.of(landing.files()).reports()).isEqualTo(9_000);
    }

    @Test
    void theLastFileBringsTheRest() {
        landing.landFirst();
        landing.landLast();

        List<String> landed = landing.files().stream()
                .flatMap(file -> StrikeReports.in(file).records().stream())
                .toList();
        assertThat(landed).isEqualTo(StrikeReports.bundled().records());
    }

    @Test
    void aFileThatHasLandedIsLeftAlone() throws IOException {
        landing.landFirst();
        Path file = landing.files().get(0);
        Files.writeString(file, "kept");

        landing.landFirst();

        assertThat(file).hasContent("kept");
    }

    @Test
    void theTallyIsThatOfTheData() {
        landing.landFirst();
        landing.landLast();

        StrikeTally tally = StrikeTally.of(landing.files());

        assertThat(tally.reports()).isEqualTo(10_000);
        assertThat(tally.withSpeed()).isEqualTo(7_164);
        assertThat(tally.byPhase()).hasSize(7).containsEntry("Approach", 4_619L);
        assertThat(tally.byAirport()).hasSize(50);
    }
}
