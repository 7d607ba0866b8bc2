package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.exception.Findings;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import io.expectationsink.table.TableLook;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds a checkpoint to the target of its stream, and refuses a start where the two do not belong together. First
 * {@link #check}, before anything is created; then the table is created; then {@link #bind}; then the stream starts.
 * Whatever comes between, the next start finds a state that it can tell.
 */
public final class CheckpointBinder {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointBinder.class);

    private static final String USER_METADATA = "userMetadata";
    private static final String USER_METADATA_OF_SESSION = "spark.databricks.delta.commitInfo.userMetadata";

    private final SparkSession spark;
    private final DriverFileSystem files;
    private final Sink sink;
    private final String location;
    private final EvidenceReader evidence;
    private final Settlement settlement;
    private Optional<BindingEvidence> seen = Optional.empty();
    private Optional<Marker> former = Optional.empty();
    private Optional<String> identity = Optional.empty();
    private boolean agreed;

    /**
     * A binder for one start.
     *
     * @param sink the sink with its final texts
     * @param location the checkpoint's location
     * @param accepted what a person has accepted of an earlier refusal; empty when nothing
     */
    public CheckpointBinder(
            SparkSession spark, DriverFileSystem files, Sink sink, String location, Optional<Acceptance> accepted) {
        this.spark = spark;
        this.files = files;
        this.sink = sink;
        this.location = files.qualify(location);
        this.evidence = new EvidenceReader(spark, files, sink.definition(), this.location);
        this.settlement = new Settlement(files, sink, this.location, accepted);
    }

    /** Whether a sink's target keeps rows, so that its checkpoint is bound to it. */
    public static boolean isBound(Sink sink) {
        return FormatFamily.of(sink.definition().format()).keepsData();
    }

    /**
     * The options by which the stream's commits tell whose they are: a Delta table keeps a note for each. A note that a
     * team gives its commits itself is left alone.
     *
     * @param declared the options of the writer
     */
    public static Map<String, String> notes(Sink sink, SparkSession spark, Map<String, String> declared) {
        boolean isFree = FormatFamily.of(sink.definition().format()) == FormatFamily.DELTA
                && declared.keySet().stream().noneMatch(USER_METADATA::equalsIgnoreCase)
                && spark.conf().getOption(USER_METADATA_OF_SESSION).isEmpty();
        return isFree
                ? Map.of(USER_METADATA, DeltaHistory.note(sink.definition().name()))
                : Map.of();
    }

    /**
     * Decides whether the checkpoint and the target belong together. Nothing is changed, but where a person has accepted
     * a reset: the checkpoint is moved aside then.
     *
     * @throws InvalidSinkException when they do not
     * @throws SinkFailedException when one of them cannot be read
     */
    public void check() {
        try {
            settlement.resume();
            BindingEvidence found = evidence.read();
            boolean asReset = settlement.resumeTarget(found);
            if (settlement.isReset()) {
                found = evidence.read();
            }
            Situation situation = Binding.of(found);
            LOG.debug("{}: {} with {}", sink.subject(), situation, sink.display(found.toString()));
            agreed = situation.rule().isEmpty();
            if (!agreed && !asReset) {
                settlement.settle(found, situation, situation.rule().get());
            }
            seen = Optional.of(found);
            former = settlement.isReset() ? Optional.empty() : found.marker();
            identity = Binding.ofForgottenFiles(found)
                    .filter(marker -> agreed)
                    .flatMap(marker -> marker.target().identity().property());
            former.flatMap(this::otherVersion)
                    .ifPresent(
                            finding -> new Findings(sink).add(List.of(finding)).throwErrors());
        } catch (ExpectationSinkException e) {
            throw e;
        } catch (ResetFailedException e) {
            throw new SinkFailedException(
                    sink.subject() + " could not be started: " + reason(e) + ". See docs/checkpoints.md#accepting", e);
        } catch (Exception e) {
            // Spark's Scala code throws checked exceptions that it does not declare.
            throw new SinkFailedException(
                    sink.subject() + " could not be started: whether its checkpoint " + sink.display(location)
                            + " belongs to its target cannot be found out ("
                            + reason(e)
                            + "). See docs/checkpoints.md#the-binding",
                    e);
        }
    }

    /**
     * The identity that the table had, for a catalog that has forgotten its name and is given it again; empty for any
     * other table, and before {@link #check}.
     */
    public Optional<String> identity() {
        return identity;
    }

    /** What the last look has seen of the sink's table; empty for a target that no catalog names, and before. */
    public Optional<TableLook> look() {
        return seen.filter(any -> isTable())
                .map(found -> new TableLook(found.trace().table()));
    }

    /**
     * Writes down that the checkpoint is the target's, which is there now. Both are looked at again, but for what is known
     * to be as it was.
     *
     * @param isHeld whether the checkpoint was this start's alone since before {@link #check}, so that it is as it was
     * @param isUntouched whether the table was there, and this start has left it as it is. Then a Delta table is as it was
     *     if its log, which is asked, has the id and the version that were seen, and a table of files if its log of
     *     streams has the entries that were seen; whether the catalog still means it by its name is asked once more where
     *     a checkpoint with batches was not held
     * @throws SinkFailedException when that cannot be written
     */
    public void bind(boolean isHeld, boolean isUntouched) {
        try {
            Optional<BindingEvidence> unaltered = seen.filter(any -> isUntouched && agreed && !settlement.isReset())
                    .filter(before -> isHeld || before.progress().lastPlanned().isEmpty());
            BindingEvidence found =
                    unaltered.isPresent() ? evidence.readAgain(unaltered.get(), isHeld) : evidence.read();
            seen = Optional.of(found);
            refuseWhatHasChanged(found);
            write(found);
            settlement.finish();
        } catch (ExpectationSinkException e) {
            throw e;
        } catch (Exception e) {
            throw new SinkFailedException(
                    sink.subject() + " could not be started: its checkpoint " + sink.display(location)
                            + " cannot be bound to its target (" + reason(e)
                            + "). See docs/checkpoints.md#the-binding",
                    e);
        }
    }

    private boolean isTable() {
        SinkDefinition definition = sink.definition();
        return definition.table().isPresent()
                && FormatFamily.of(definition.format()).isTable();
    }

    /** Another process may have been here while the table was created. */
    private void refuseWhatHasChanged(BindingEvidence found) {
        Situation situation = Binding.of(found);
        if (agreed && situation.rule().isPresent()) {
            throw settlement.refusal(found, situation, situation.rule().get());
        }
    }

    private void write(BindingEvidence found) throws IOException {
        FileSystem system = files.fileSystem(new Path(location));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Marker marker = new Marker(
                sink.definition().name(),
                found.trace().target(),
                found.progress().lastCommitted(),
                spark.version(),
                former.map(Marker::created).orElse(now),
                now);
        new MarkerFile(system, new Path(location)).write(marker);
    }

    private Optional<Finding> otherVersion(Marker marker) {
        return Optional.of(marker.sparkVersion())
                .filter(version -> !version.equals(spark.version()))
                .map(version -> sink.finding(
                        Rule.CHECKPOINT_OF_OTHER_VERSION,
                        Place.of(Attribute.CHECKPOINT),
                        "goes on with a checkpoint that Spark " + version + " wrote last, on Spark " + spark.version(),
                        "A newer Spark reads the checkpoints of an older one of the same major version; an older one may"
                                + " refuse what a newer one has written, with INVALID_LOG_VERSION.",
                        "Before an upgrade, back the checkpoint up: docs/checkpoints.md#upgrades."));
    }

    /** The first line: Spark goes on with plans and stacks. */
    private String reason(Exception failure) {
        return sink.display(
                String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    }
}
