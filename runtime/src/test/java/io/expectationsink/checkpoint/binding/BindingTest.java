package io.expectationsink.checkpoint.binding;

import static io.expectationsink.checkpoint.binding.EvidenceSamples.BOUND;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.CLONE;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.DONE;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.FIRST;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.FRESH;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.KNOWN;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.LAIN;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.MALFORMED;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.NONE;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.NOTHING;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.PLACE;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.PLANNED;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.SECOND;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.STRANGE;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.UNREAD;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.bond;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.delta;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.files;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.forgotten;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.gone;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.noFiles;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.progress;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.restored;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.topic;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.trace;
import static io.expectationsink.checkpoint.binding.EvidenceSamples.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.BoundTarget;
import io.expectationsink.checkpoint.binding.BindingEvidence.Bond;
import io.expectationsink.checkpoint.binding.StreamTrace.DeltaLog;
import io.expectationsink.checkpoint.binding.StreamTrace.Untold;
import io.expectationsink.checkpoint.binding.StreamTrace.Writers;
import io.expectationsink.checkpoint.binding.TargetTrace.Presence;
import io.expectationsink.table.TableIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of decisions, row by row, each beside the row that it could be mistaken for. */
class BindingTest {

    static Stream<Arguments> rows() {
        return Stream.of(
                row(Situation.NEW, NONE, NOTHING, gone()),
                row(Situation.NEW, BOUND, NOTHING, gone()),
                row(Situation.NEW, NONE, NOTHING, trace(TableIdentity.NONE, Presence.ABSENT, noFiles())),
                row(Situation.NEW_UNTOLD, NONE, NOTHING, topic()),
                row(Situation.NEW_UNTOLD, bond("returns", TableIdentity.NONE), NOTHING, topic()),
                row(Situation.EMPTY_TARGET, NONE, NOTHING, trace(FIRST, Presence.EMPTY, new Untold(), "orders")),
                row(
                        Situation.EMPTY_TARGET,
                        bond("orders", SECOND),
                        NOTHING,
                        trace(FIRST, Presence.EMPTY, new Untold())),
                row(Situation.FURTHER_STREAM, NONE, NOTHING, delta(FIRST, -1, Writers.NONE, "orders")),
                row(Situation.FURTHER_STREAM, NONE, NOTHING, delta(FIRST, -1, Writers.OTHERS)),
                row(Situation.FURTHER_STREAM, NONE, NOTHING, delta(FIRST, -1, Writers.UNKNOWN, "returns")),
                row(Situation.FURTHER_STREAM, NONE, NOTHING, trace(FIRST, Presence.WITH_ROWS, new Untold(), "returns")),
                row(Situation.NOT_YET_PLANNED, FRESH, NOTHING, delta(FIRST, -1, Writers.NONE, "orders")),
                row(Situation.NOT_YET_PLANNED, FRESH, NOTHING, delta(FIRST, -1, Writers.UNKNOWN, "orders")),
                row(Situation.NOT_YET_PLANNED, bond("orders", TableIdentity.NONE, Optional.empty()), NOTHING, topic()),
                row(Situation.NOT_YET_PLANNED, BOUND, NOTHING, trace(FIRST, Presence.EMPTY, new Untold(), "orders")),
                row(Situation.LOST, NONE, NOTHING, delta(FIRST, -1, Writers.OWN, "returns")),
                row(Situation.LOST, NONE, NOTHING, delta(FIRST, -1, Writers.UNKNOWN, "orders")),
                row(Situation.LOST, NONE, NOTHING, delta(FIRST, -1, Writers.UNKNOWN)),
                row(Situation.LOST, bond("orders", SECOND), NOTHING, delta(FIRST, -1, Writers.OWN, "orders")),
                row(Situation.LOST, NONE, NOTHING, trace(FIRST, Presence.WITH_ROWS, new Untold(), "orders")),
                row(Situation.LOST, BOUND, NOTHING, delta(FIRST, -1, Writers.NONE, "orders")),
                row(Situation.LOST, FRESH, NOTHING, delta(FIRST, -1, Writers.OWN, "orders")),
                row(Situation.LOST, bond("orders", TableIdentity.NONE), NOTHING, topic()),
                row(Situation.LOST, MALFORMED, NOTHING, delta(FIRST, -1, Writers.OWN, "orders")),
                row(Situation.FILES_WITHOUT_LOG, NONE, NOTHING, files(FIRST, -1)),
                row(Situation.FILES_WITHOUT_LOG, bond("orders", SECOND), NOTHING, files(FIRST, -1)),
                row(Situation.NOT_YET_PLANNED, FRESH, NOTHING, files(FIRST, -1)),
                row(Situation.EMPTY_TARGET, NONE, NOTHING, trace(FIRST, Presence.EMPTY, noFiles())),
                row(Situation.FILES_COUNT_BATCHES, NONE, NOTHING, files(FIRST, 0)),
                row(Situation.FILES_COUNT_BATCHES, bond("orders", FIRST), NOTHING, files(FIRST, 7)),
                row(Situation.BEHIND, BOUND, NOTHING, delta(FIRST, 0, Writers.OWN, "orders")),
                row(Situation.BEHIND, NONE, DONE, delta(FIRST, 5, Writers.OWN)),
                row(Situation.BEHIND, BOUND, DONE, files(FIRST, 5)),
                row(Situation.BEHIND, MALFORMED, DONE, delta(FIRST, 5, Writers.OWN)),
                row(Situation.PROVEN, NONE, DONE, delta(FIRST, 4, Writers.NONE)),
                row(Situation.PROVEN, NONE, PLANNED, delta(FIRST, 0, Writers.NONE)),
                row(Situation.FIRST_BATCH_PLANNED, NONE, PLANNED, delta(FIRST, -1, Writers.NONE)),
                row(Situation.FIRST_BATCH_PLANNED, NONE, PLANNED, gone()),
                row(Situation.UNBOUND, NONE, progress(4, -1), gone()),
                row(Situation.UNBOUND, NONE, DONE, delta(FIRST, -1, Writers.NONE)),
                row(Situation.UNBOUND, NONE, DONE, files(FIRST, 3)),
                row(Situation.UNBOUND, NONE, DONE, topic()),
                row(Situation.UNBOUND, NONE, DONE, gone()),
                row(Situation.NOTHING_WRITTEN, BOUND, PLANNED, gone()),
                row(Situation.NOTHING_WRITTEN, BOUND, PLANNED, delta(SECOND, -1, Writers.NONE)),
                row(Situation.DROPPED, BOUND, progress(4, -1), gone()),
                row(Situation.DROPPED, BOUND, DONE, gone()),
                row(Situation.OTHER_TARGET, bond("returns", SECOND), DONE, delta(FIRST, -1, Writers.NONE)),
                row(Situation.OTHER_TARGET, bond("returns", TableIdentity.NONE), DONE, topic()),
                row(Situation.OTHER_TARGET, bond("topic", TableIdentity.NONE), DONE, delta(SECOND, -1, Writers.NONE)),
                row(Situation.OTHER_TARGET, bond("lake", STRANGE), DONE, topic()),
                row(Situation.RECREATED, BOUND, DONE, delta(SECOND, -1, Writers.NONE)),
                row(Situation.RECREATED, BOUND, DONE, delta(CLONE, -1, Writers.NONE)),
                row(Situation.RECREATED, bond("orders", UNREAD), DONE, files(TableIdentity.NONE, 4)),
                row(Situation.RESTORED, BOUND, DONE, restored()),
                row(Situation.TABLE_BEHIND, BOUND, DONE, version(6, 2)),
                row(Situation.TABLE_BEHIND, BOUND, DONE, version(4, 3)),
                row(Situation.TABLE_BEHIND, BOUND, DONE, version(4, -1)),
                row(Situation.TABLE_BEHIND, NONE, DONE, version(6, 2)),
                row(Situation.BOUND, BOUND, progress(2, 2), version(5, 1)),
                row(Situation.BOUND, BOUND, DONE, version(5, -1)),
                row(Situation.PROVEN, NONE, DONE, version(5, 3)),
                row(Situation.FILE_LOG_BEHIND, BOUND, DONE, files(FIRST, -1)),
                row(Situation.FILE_LOG_BEHIND, BOUND, DONE, files(FIRST, 2)),
                row(Situation.BOUND, BOUND, DONE, files(FIRST, 3)),
                row(Situation.BOUND, LAIN, DONE, forgotten(PLACE, 4)),
                row(Situation.RECREATED, LAIN, DONE, forgotten(PLACE, 2)),
                row(Situation.RECREATED, LAIN, DONE, forgotten("/lake/others", 4)),
                row(Situation.RECREATED, BOUND, DONE, forgotten(PLACE, 4)),
                row(Situation.FORGOTTEN, BOUND, DONE, trace(TableIdentity.NONE, Presence.FORGOTTEN, new Untold())),
                row(Situation.FORGOTTEN, MALFORMED, DONE, trace(TableIdentity.NONE, Presence.FORGOTTEN, new Untold())),
                row(Situation.OTHER_TARGET, bond("returns", SECOND), DONE, files(FIRST, 50)),
                row(Situation.RECREATED, bond("orders", SECOND), DONE, files(FIRST, 50)),
                row(Situation.BEHIND, bond("returns", SECOND), PLANNED, files(FIRST, 50)),
                row(Situation.BOUND, BOUND, DONE, delta(FIRST, 4, Writers.NONE)),
                row(Situation.BOUND, BOUND, DONE, delta(FIRST, 3, Writers.NONE)),
                row(Situation.BOUND, BOUND, DONE, delta(UNREAD, -1, Writers.NONE)),
                row(Situation.BOUND, BOUND, PLANNED, files(FIRST, -1)),
                row(Situation.BOUND, bond("renamed", FIRST), DONE, delta(FIRST, 4, Writers.NONE)),
                row(Situation.BOUND, bond("orders", TableIdentity.NONE), DONE, topic()),
                row(Situation.MALFORMED_MARKER, MALFORMED, DONE, delta(FIRST, 4, Writers.NONE)),
                row(Situation.MALFORMED_MARKER, MALFORMED, NOTHING, gone()));
    }

    private static Arguments row(Situation situation, Bond bond, CheckpointProgress progress, TargetTrace trace) {
        return Arguments.of(situation, new BindingEvidence("orders", "/c", bond, progress, trace));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decides(Situation situation, BindingEvidence evidence) {
        assertThat(Binding.of(evidence)).isEqualTo(situation);
    }

    @Test
    void everySituationHasARow() {
        Set<Object> tried = rows().map(row -> row.get()[0]).collect(Collectors.toSet());

        assertThat(tried).containsAll(Arrays.asList(Situation.values()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aTokenStandsForBothStates(Situation situation, BindingEvidence evidence) {
        String token = StateToken.of(evidence, situation);

        assertThat(token).matches("[0-9a-f]{10}").isEqualTo(StateToken.of(evidence, situation));
        assertThat(StateToken.of(
                        new BindingEvidence(
                                evidence.sink(), "/elsewhere", evidence.bond(), evidence.progress(), evidence.trace()),
                        situation))
                .isNotEqualTo(token);
        assertThat(StateToken.of(
                        new BindingEvidence(
                                evidence.sink(),
                                evidence.location(),
                                evidence.bond(),
                                progress(99, 98),
                                evidence.trace()),
                        situation))
                .isNotEqualTo(token);
    }

    @Test
    void aTokenChangesWithEachPartOfTheStates() {
        BindingEvidence evidence =
                new BindingEvidence("orders", "/c", BOUND, DONE, delta(SECOND, 3, Writers.NONE, "orders"));
        List<BindingEvidence> others = List.of(
                new BindingEvidence("returns", "/c", BOUND, DONE, evidence.trace()),
                new BindingEvidence("orders", "/c", NONE, DONE, evidence.trace()),
                with(
                        evidence,
                        new BoundTarget("orders", "delta", CLONE, Optional.empty(), Optional.empty()),
                        Presence.WITH_ROWS,
                        "orders"),
                with(
                        evidence,
                        new BoundTarget("b", "delta", SECOND, Optional.empty(), Optional.empty()),
                        Presence.WITH_ROWS,
                        "orders"),
                with(evidence, evidence.trace().target(), Presence.EMPTY, "orders"),
                with(evidence, evidence.trace().target(), Presence.WITH_ROWS, "returns"),
                new BindingEvidence("orders", "/c", BOUND, DONE, delta(SECOND, 2, Writers.NONE, "orders")));

        assertThat(others.stream().map(other -> StateToken.of(other, Situation.RECREATED)))
                .doesNotHaveDuplicates()
                .doesNotContain(StateToken.of(evidence, Situation.RECREATED));
        assertThat(StateToken.of(evidence, Situation.OTHER_TARGET))
                .isNotEqualTo(StateToken.of(evidence, Situation.RECREATED));
    }

    @Test
    void aTokenStaysWhereOtherStreamsAddRows() {
        BindingEvidence evidence =
                new BindingEvidence("orders", "/c", BOUND, DONE, delta(SECOND, 3, Writers.NONE, "orders"));
        BindingEvidence later = with(
                evidence,
                new BoundTarget("orders", "delta", SECOND, Optional.of(9L), Optional.empty()),
                Presence.WITH_ROWS,
                "orders");

        assertThat(StateToken.of(later, Situation.RECREATED)).isEqualTo(StateToken.of(evidence, Situation.RECREATED));
    }

    private static BindingEvidence with(
            BindingEvidence evidence, BoundTarget target, Presence presence, String createdBy) {
        return new BindingEvidence(
                evidence.sink(),
                evidence.location(),
                evidence.bond(),
                evidence.progress(),
                new TargetTrace(
                        target,
                        KNOWN,
                        presence,
                        Optional.empty(),
                        Optional.of(createdBy),
                        evidence.trace().streams()));
    }

    @Test
    void aTokenDiesWithTheQueryThatBeginsAnew() {
        BindingEvidence lost = new BindingEvidence("orders", "/c", NONE, progress(-1, -1), written("q1"));
        BindingEvidence lostAgain = new BindingEvidence("orders", "/c", NONE, progress(-1, -1), written("q1", "q2"));

        assertThat(Binding.of(lost)).isEqualTo(Situation.LOST);
        assertThat(StateToken.of(lostAgain, Situation.LOST)).isNotEqualTo(StateToken.of(lost, Situation.LOST));
    }

    private static TargetTrace written(String... queries) {
        return trace(
                FIRST,
                Presence.WITH_ROWS,
                new DeltaLog(Optional.empty(), Writers.OWN, Optional.empty(), new TreeSet<>(Arrays.asList(queries))));
    }

    @Test
    void aTableOfFilesWithoutItsLogCannotBeAdopted() {
        BindingEvidence gone = new BindingEvidence("orders", "/c", BOUND, DONE, files(SECOND, -1));
        BindingEvidence there = new BindingEvidence("orders", "/c", BOUND, DONE, files(SECOND, 4));

        assertThat(Binding.actions(gone, Situation.RECREATED)).containsExactly(Action.RESET);
        assertThat(Binding.actions(there, Situation.RECREATED)).containsExactly(Action.ADOPT, Action.RESET);
    }
}
