package io.expectationsink.checkpoint;

import static io.expectationsink.checkpoint.Breakage.edited;
import static io.expectationsink.checkpoint.Breakage.emptied;
import static io.expectationsink.checkpoint.Breakage.lost;
import static io.expectationsink.checkpoint.Breakage.torn;
import static io.expectationsink.checkpoint.Breakage.version;
import static io.expectationsink.checkpoint.Breakage.withoutLastLine;
import static io.expectationsink.checkpoint.Breakage.written;
import static io.expectationsink.checkpoint.DamageKind.COMMITS_AHEAD;
import static io.expectationsink.checkpoint.DamageKind.COMMITS_MISSING;
import static io.expectationsink.checkpoint.DamageKind.ENTRY_MALFORMED;
import static io.expectationsink.checkpoint.DamageKind.ENTRY_NEWER;
import static io.expectationsink.checkpoint.DamageKind.LOGS_LOST;
import static io.expectationsink.checkpoint.DamageKind.METADATA_MALFORMED;
import static io.expectationsink.checkpoint.DamageKind.METADATA_MISSING;
import static io.expectationsink.checkpoint.DamageKind.OFFSETS_INCOMPLETE;
import static io.expectationsink.checkpoint.DamageKind.OFFSETS_LOST;
import static io.expectationsink.checkpoint.DamageKind.OFFSETS_MISSING;
import static io.expectationsink.checkpoint.DamageKind.OFFSET_WITHDRAWN;
import static io.expectationsink.checkpoint.DamageKind.OLD_COMMIT_MISSING;
import static io.expectationsink.checkpoint.DamageKind.OLD_ENTRY_UNREADABLE;
import static io.expectationsink.checkpoint.DamageKind.OLD_OFFSETS_MISSING;
import static io.expectationsink.checkpoint.DamageKind.SOURCE_COMPACT_INCOMPLETE;
import static io.expectationsink.checkpoint.DamageKind.SOURCE_COMPACT_MISSING;
import static io.expectationsink.checkpoint.DamageKind.SOURCE_ENTRY_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each damage of the logs is done to a copy of a real checkpoint and found, and the engine is started on the copy. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class DamagedLogsTest {

    private static final String AS_IF_NOTHING = "batch 12: 5 rows";
    private static final String AGAIN = "batch 11: 5 rows, batch 12: 5 rows";

    @TempDir
    static Path folder;

    private static RealStreams streams;
    private static Path sound;
    private static int copies;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        streams = new RealStreams(spark, folder);
        streams.addFiles(12);
        sound = streams.runIntoDelta("sound", streams.plain(), "append");
        streams.addFiles(1);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                arguments(METADATA_MISSING, "metadata", lost("metadata"), "STREAMING_CHECKPOINT_MISSING_METADATA_FILE"),
                arguments(METADATA_MALFORMED, "metadata", written("metadata", "garbage"), "JsonParseException"),
                arguments(METADATA_MALFORMED, "metadata", written("metadata", ""), "MismatchedInputException"),
                arguments(METADATA_MALFORMED, "metadata", written("metadata", "{}"), "MappingException"),
                arguments(OFFSETS_LOST, "offsets", lost("offsets"), "AssertionError"),
                arguments(LOGS_LOST, "offsets", lost("offsets", "commits"), "batch 0: 65 rows"),
                arguments(COMMITS_AHEAD, "offsets/11", lost("offsets/11"), "CONCURRENT_STREAM_LOG_UPDATE"),
                arguments(OFFSETS_MISSING, "offsets/10", lost("offsets/10"), "batch 10 doesn't exist"),
                arguments(
                        OFFSETS_MISSING,
                        "offsets/10",
                        lost("offsets/10", "commits/11"),
                        "Previous batch 10 not found in offset log"),
                arguments(OLD_OFFSETS_MISSING, "offsets/5", lost("offsets/5"), AS_IF_NOTHING),
                arguments(COMMITS_MISSING, "commits/10", lost("commits/10", "commits/11"), AGAIN),
                arguments(COMMITS_MISSING, "commits/0", emptied("commits"), AGAIN),
                arguments(OLD_COMMIT_MISSING, "commits/5", lost("commits/5"), AS_IF_NOTHING),
                arguments(OLD_COMMIT_MISSING, "commits/10", lost("commits/10"), AS_IF_NOTHING),
                arguments(ENTRY_MALFORMED, "offsets/11", written("offsets/11", "garbage"), "MALFORMED_LOG_FILE"),
                arguments(ENTRY_MALFORMED, "offsets/11", written("offsets/11", ""), "Incomplete log file"),
                arguments(ENTRY_MALFORMED, "offsets/11", torn("offsets/11"), "JsonEOFException"),
                arguments(ENTRY_MALFORMED, "offsets/11", written("offsets/11", "v1"), "NoSuchElementException"),
                arguments(
                        ENTRY_MALFORMED,
                        "offsets/11",
                        edited("offsets/11", text -> text.substring(0, text.length() - 1)),
                        "JsonEOFException"),
                arguments(ENTRY_MALFORMED, "offsets/10", written("offsets/10", "garbage"), "MALFORMED_LOG_FILE"),
                arguments(ENTRY_MALFORMED, "commits/11", written("commits/11", "garbage"), "MALFORMED_LOG_FILE"),
                arguments(ENTRY_MALFORMED, "commits/11", written("commits/11", ""), "Incomplete log file"),
                arguments(ENTRY_MALFORMED, "commits/11", torn("commits/11"), "JsonEOFException"),
                arguments(
                        ENTRY_NEWER,
                        "offsets/11",
                        version("offsets/11", 3),
                        "INVALID_LOG_VERSION.MAX_SUPPORTED_VERSION"),
                arguments(
                        ENTRY_NEWER,
                        "commits/11",
                        version("commits/11", 4),
                        "INVALID_LOG_VERSION.MAX_SUPPORTED_VERSION"),
                arguments(OLD_ENTRY_UNREADABLE, "offsets/5", written("offsets/5", "garbage"), AS_IF_NOTHING),
                arguments(OLD_ENTRY_UNREADABLE, "commits/5", version("commits/5", 99), AS_IF_NOTHING),
                arguments(
                        OFFSETS_INCOMPLETE,
                        "offsets/11",
                        withoutLastLine("offsets/11"),
                        "There are [0] sources in the checkpoint offsets"),
                arguments(
                        OFFSET_WITHDRAWN,
                        "offsets/11",
                        withoutLastLine("offsets/11").and(edited("offsets/11", text -> text + "\n-")),
                        "batch 12: 10 rows"),
                arguments(SOURCE_ENTRY_MISSING, "sources/0/11", lost("sources/0/11"), "batch 11 doesn't exist"),
                arguments(SOURCE_ENTRY_MISSING, "sources/0/10", lost("sources/0/10"), "FileNotFoundException"),
                arguments(
                        SOURCE_COMPACT_MISSING,
                        "sources/0/9.compact",
                        lost("sources/0/9.compact"),
                        "FileNotFoundException"),
                arguments(
                        SOURCE_COMPACT_MISSING, "sources/0/9.compact", emptied("sources/0"), "batch 11 doesn't exist"),
                arguments(SOURCE_COMPACT_MISSING, "sources/0/9.compact", lost("sources"), "batch 11 doesn't exist"),
                arguments(
                        SOURCE_COMPACT_INCOMPLETE,
                        "sources/0/9.compact",
                        withoutLastLine("sources/0/9.compact"),
                        "batch 12: 5 rows, batch 13: 5 rows"),
                arguments(ENTRY_MALFORMED, "sources/0/11", written("sources/0/11", "garbage"), "MALFORMED_LOG_FILE"),
                arguments(ENTRY_MALFORMED, "sources/0/9.compact", torn("sources/0/9.compact"), "JsonEOFException"),
                arguments(
                        ENTRY_NEWER,
                        "sources/0/11",
                        version("sources/0/11", 2),
                        "INVALID_LOG_VERSION.MAX_SUPPORTED_VERSION"));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("damages")
    void isFoundAndIsWhatTheEngineMakesOfIt(DamageKind kind, String path, Breakage breakage, String outcome)
            throws Exception {
        Path copy = copy(breakage);

        CheckpointVerification verification = Checkpoints.onClassPath().verify(copy.toString());

        assertThat(verification.damages())
                .extracting(Damage::kind, Damage::path)
                .containsExactly(tuple(kind, path));
        assertThat(verification.isSound()).isFalse();
        assertThat(verification.verdict()).startsWith("damaged: " + path + ": ");
        assertThat(streams.restart(streams.plain(), "append", copy, Map.of())).contains(outcome);
    }

    @Test
    void theMessageSaysAll() throws Exception {
        Path copy = copy(lost("metadata"));

        assertThat(Checkpoints.onClassPath().verify(copy.toString()).damages())
                .singleElement()
                .extracting(Damage::message)
                .asString()
                .startsWith("metadata: it is missing, while offsets or commits hold batches."
                        + " The engine refuses to start (STREAMING_CHECKPOINT_MISSING_METADATA_FILE)."
                        + " Restore metadata from a backup.");
    }

    @Test
    void theWorstComesFirst() throws Exception {
        Path copy = copy(lost("offsets/3", "sources/0/11").and(lost("commits/10", "commits/11")));

        assertThat(Checkpoints.onClassPath().verify(copy.toString()).damages())
                .extracting(Damage::kind)
                .containsExactly(SOURCE_ENTRY_MISSING, COMMITS_MISSING, OLD_OFFSETS_MISSING);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("nothing", Breakage.none(), AS_IF_NOTHING),
                arguments("a batch in flight", lost("commits/11"), AGAIN),
                arguments(
                        "a batch that was not planned any more", lost("offsets/11", "commits/11"), "batch 11: 10 rows"),
                arguments("a commit without a watermark", written("commits/11", "v1"), AS_IF_NOTHING),
                arguments("files of a source that were compacted", lost("sources/0/3", "sources/0/4"), AS_IF_NOTHING),
                arguments(
                        "what a crash leaves behind",
                        written("offsets/.12.6a0b7c3e-0000-4b8b-8a50-0a9f0c3f6d11.tmp", "v1"),
                        AS_IF_NOTHING),
                arguments(
                        "files of others",
                        written("offsets/README", "read me").and(written("notes.txt", "")),
                        AS_IF_NOTHING),
                arguments("batches that were purged", lost("offsets/0", "offsets/1", "commits/0"), AS_IF_NOTHING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void isNoDamageAndTheEngineRuns(String what, Breakage breakage, String outcome) throws Exception {
        Path copy = copy(breakage);

        CheckpointVerification verification = Checkpoints.onClassPath().verify(copy.toString());

        assertThat(verification.damages()).as(what).isEmpty();
        assertThat(verification.verdict()).isEqualTo("sound");
        assertThat(streams.restart(streams.plain(), "append", copy, Map.of())).isEqualTo(outcome);
    }

    private static Path copy(Breakage breakage) throws Exception {
        Path copy = folder.resolve("copy-" + copies++);
        Breakage.copy(sound, copy);
        breakage.happenTo(copy);
        return copy;
    }
}
