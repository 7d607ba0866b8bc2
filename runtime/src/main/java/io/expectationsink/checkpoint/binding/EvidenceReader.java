package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.MalformedMarkerException;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.checkpoint.binding.BindingEvidence.Bond;
import io.expectationsink.definition.SinkDefinition;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Reads both sides of a binding. */
final class EvidenceReader {

    private final DriverFileSystem files;
    private final SinkDefinition sink;
    private final String location;
    private final Path checkpoint;
    private final TargetTraces targets;

    /** For the sink on the checkpoint at the qualified location. */
    EvidenceReader(SparkSession spark, DriverFileSystem files, SinkDefinition sink, String location) {
        this.files = files;
        this.sink = sink;
        this.location = location;
        this.checkpoint = new Path(location);
        this.targets = new TargetTraces(spark, files);
    }

    /**
     * Both sides as they are now.
     *
     * @throws IOException when the checkpoint or the target's files cannot be read
     */
    BindingEvidence read() throws IOException {
        return read(bond(), progress());
    }

    /**
     * The same where this start has left the target alone, for as few questions as can be.
     *
     * @param former what was read last
     * @param isHeld whether the checkpoint was this start's alone since then
     * @throws IOException when the checkpoint or the target's files cannot be read
     */
    BindingEvidence readAgain(BindingEvidence former, boolean isHeld) throws IOException {
        Bond bond = isHeld ? former.bond() : bond();
        CheckpointProgress progress = isHeld ? former.progress() : progress();
        boolean isUnchanged = bond.equals(former.bond()) && progress.equals(former.progress()) && targets.isUnchanged();
        return isUnchanged ? former : read(bond, progress);
    }

    private BindingEvidence read(Bond bond, CheckpointProgress progress) throws IOException {
        return new BindingEvidence(sink.name(), location, bond, progress, targets.of(sink, progress, bond.marker()));
    }

    private CheckpointProgress progress() throws IOException {
        return CheckpointProgress.read(files.fileSystem(checkpoint), checkpoint);
    }

    private Bond bond() throws IOException {
        return bond(new MarkerFile(files.fileSystem(checkpoint), checkpoint));
    }

    private static Bond bond(MarkerFile file) throws IOException {
        try {
            return file.read().<Bond>map(Bond.To::new).orElseGet(Bond.None::new);
        } catch (MalformedMarkerException e) {
            return new Bond.Malformed(e.getMessage());
        }
    }
}
