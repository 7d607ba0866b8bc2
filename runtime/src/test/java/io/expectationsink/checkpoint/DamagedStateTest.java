package io.expectationsink.checkpoint;

import static io.expectationsink.checkpoint.Breakage.drained;
import static io.expectationsink.checkpoint.Breakage.emptied;
import static io.expectationsink.checkpoint.Breakage.lost;
import static io.expectationsink.checkpoint.Breakage.lostFrom;
import static io.expectationsink.checkpoint.Breakage.written;
import static io.expectationsink.checkpoint.DamageKind.COMMITS_MISSING;
import static io.expectationsink.checkpoint.DamageKind.OLD_OFFSETS_MISSING;
import static io.expectationsink.checkpoint.DamageKind.STATE_FILE_EMPTY;
import static io.expectationsink.checkpoint.DamageKind.STATE_LOST;
import static io.expectationsink.checkpoint.DamageKind.STATE_METADATA_MALFORMED;
import static io.expectationsink.checkpoint.DamageKind.STATE_PARTITION_MISSING;
import static io.expectationsink.checkpoint.DamageKind.STATE_SCHEMA_MALFORMED;
import static io.expectationsink.checkpoint.DamageKind.STATE_VERSION_MISSING;
import static io.expectationsink.checkpoint.DamageKind.STATE_WITHOUT_OFFSETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each damage of a state is done to a copy of a real checkpoint and found, and the engine is started on the copy. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class DamagedStateTest {

    private static final String AS_IF_NOTHING = "batch 4: 5 rows";
    private static final String DELTA_FILE = "CANNOT_LOAD_STATE_STORE.CANNOT_READ_DELTA_FILE_NOT_EXISTS";
    private static final String STATE_FILE = "CANNOT_LOAD_STATE_STORE.CANNOT_READ_STREAMING_STATE_FILE";
    private static final String BROKEN_FILE = "CANNOT_LOAD_STATE_STORE.UNCATEGORIZED";

    @TempDir
    static Path folder;

    private static final Map<Backend, Path> SOUND = new EnumMap<>(Backend.class);
    private static RealStreams streams;
    private static int copies;

    @BeforeAll
    static void runStreams(SparkSession spark) throws Exception {
        streams = new RealStreams(spark, folder);
        streams.addFiles(4);
        for (Backend backend : Backend.values()) {
            SOUND.put(
                    backend,
                    backend == Backend.HDFS
                            ? streams.runIntoDelta("HDFS", streams.counted(), "complete")
                            : streams.run(backend.name(), streams.counted(), "complete", backend.settings()));
        }
        streams.addFiles(1);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                arguments(
                        Backend.HDFS,
                        STATE_LOST,
                        "state",
                        emptied("state"),
                        "STREAMING_STATEFUL_OPERATOR_MISSING_STATE_DIRECTORY"),
                arguments(Backend.HDFS, STATE_LOST, "state", emptied("state/0"), DELTA_FILE),
                arguments(
                        Backend.HDFS,
                        STATE_WITHOUT_OFFSETS,
                        "offsets",
                        lost("offsets", "commits"),
                        "STATE_STORE_CHECKPOINT_LOCATION_NOT_EMPTY"),
                arguments(Backend.HDFS, STATE_PARTITION_MISSING, "state/0/1", lost("state/0/1"), DELTA_FILE),
                arguments(Backend.HDFS, STATE_PARTITION_MISSING, "state/0/1", emptied("state/0/1"), DELTA_FILE),
                arguments(Backend.HDFS, STATE_VERSION_MISSING, "state/0/1", lost("state/0/1/4.delta"), DELTA_FILE),
                arguments(Backend.HDFS, STATE_VERSION_MISSING, "state/0/0", lost("state/0/0/2.delta"), DELTA_FILE),
                arguments(
                        Backend.HDFS,
                        STATE_FILE_EMPTY,
                        "state/0/1/4.delta",
                        written("state/0/1/4.delta", ""),
                        BROKEN_FILE),
                arguments(
                        Backend.HDFS,
                        STATE_SCHEMA_MALFORMED,
                        "state/0/0/_metadata/schema",
                        written("state/0/0/_metadata/schema", "garbage"),
                        "EOFException"),
                arguments(
                        Backend.HDFS,
                        STATE_SCHEMA_MALFORMED,
                        "state/0/0/_metadata/schema",
                        written("state/0/0/_metadata/schema", ""),
                        "EOFException"),
                arguments(
                        Backend.HDFS,
                        STATE_METADATA_MALFORMED,
                        "state/0/_metadata/metadata",
                        written("state/0/_metadata/metadata", "garbage"),
                        AS_IF_NOTHING),
                arguments(
                        Backend.HDFS,
                        COMMITS_MISSING,
                        "commits/2",
                        lost("commits/2", "commits/3"),
                        "batch 3: 5 rows, " + AS_IF_NOTHING),
                arguments(
                        Backend.HDFS, OLD_OFFSETS_MISSING, "offsets/1", lost("offsets/1", "commits/1"), AS_IF_NOTHING),
                arguments(Backend.ROCKS_DB, STATE_VERSION_MISSING, "state/0/1", lost("state/0/1/4.zip"), STATE_FILE),
                arguments(
                        Backend.ROCKS_DB,
                        STATE_FILE_EMPTY,
                        "state/0/1/4.zip",
                        drained("state/0/1", "4\\.zip"),
                        BROKEN_FILE),
                arguments(Backend.ROCKS_DB, STATE_PARTITION_MISSING, "state/0/1", lost("state/0/1"), STATE_FILE),
                arguments(
                        Backend.CHANGELOG,
                        STATE_VERSION_MISSING,
                        "state/0/1",
                        lost("state/0/1/2.changelog"),
                        STATE_FILE),
                arguments(
                        Backend.CHANGELOG,
                        STATE_FILE_EMPTY,
                        "state/0/1/4.changelog",
                        drained("state/0/1", "4\\.changelog"),
                        BROKEN_FILE),
                arguments(
                        Backend.IDS,
                        STATE_VERSION_MISSING,
                        "state/0/1",
                        lostFrom("state/0/1", "4_.*changelog"),
                        STATE_FILE),
                arguments(
                        Backend.IDS,
                        STATE_VERSION_MISSING,
                        "state/0/1",
                        lostFrom("state/0/1", "4_.*changelog")
                                .and(written("state/0/1/4_00000000-0000-0000-0000-000000000000.changelog", "v2")),
                        STATE_FILE));
    }

    @ParameterizedTest(name = "{1} at {2} of {0}")
    @MethodSource("damages")
    void isFoundAndIsWhatTheEngineMakesOfIt(
            Backend backend, DamageKind kind, String path, Breakage breakage, String outcome) throws Exception {
        Path copy = copy(backend, breakage);

        CheckpointVerification verification = Checkpoints.onClassPath().verify(copy.toString());

        assertThat(verification.damages())
                .extracting(Damage::kind, Damage::path)
                .containsExactly(tuple(kind, path));
        assertThat(restart(backend, copy)).contains(outcome);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments(Backend.HDFS, Breakage.none(), AS_IF_NOTHING),
                arguments(Backend.ROCKS_DB, Breakage.none(), AS_IF_NOTHING),
                arguments(Backend.CHANGELOG, Breakage.none(), AS_IF_NOTHING),
                arguments(Backend.IDS, Breakage.none(), AS_IF_NOTHING),
                arguments(Backend.HDFS, lost("commits/3"), "batch 3: 5 rows, " + AS_IF_NOTHING),
                arguments(
                        Backend.HDFS,
                        lost("commits/3", "state/0/0/4.delta", "state/0/1/4.delta"),
                        "batch 3: 5 rows, " + AS_IF_NOTHING),
                arguments(Backend.IDS, lost("commits/3"), "batch 3: 5 rows, " + AS_IF_NOTHING),
                arguments(Backend.HDFS, lost("state/0/_metadata"), AS_IF_NOTHING),
                arguments(Backend.HDFS, lost("state/0/0/_metadata"), AS_IF_NOTHING),
                arguments(Backend.ROCKS_DB, lost("state/0/1/2.zip"), AS_IF_NOTHING));
    }

    @ParameterizedTest(name = "{index} of {0}")
    @MethodSource("harmless")
    void isNoDamageAndTheEngineRuns(Backend backend, Breakage breakage, String outcome) throws Exception {
        Path copy = copy(backend, breakage);

        assertThat(Checkpoints.onClassPath().verify(copy.toString()).damages()).isEmpty();
        assertThat(Checkpoints.onClassPath().inspect(copy.toString()).stateful())
                .isTrue();
        assertThat(restart(backend, copy)).isEqualTo(outcome);
    }

    private static String restart(Backend backend, Path checkpoint) {
        return streams.restart(streams.counted(), "complete", checkpoint, backend.settings());
    }

    private static Path copy(Backend backend, Breakage breakage) throws Exception {
        Path copy = folder.resolve("copy-" + copies++);
        Breakage.copy(SOUND.get(backend), copy);
        breakage.happenTo(copy);
        return copy;
    }
}
