package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.MalformedMarkerException;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.checkpoint.binding.BindingEvidence.Bond;
import io.expectationsink.definition.SinkDefinition;
import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Reads both sides of a binding. */
final class EvidenceReader {

    private final DriverFileSystem files;
    private final SinkDefinition sink;
    private final String location;
    private final TargetTraces targets;

    /** For the sink on the checkpoint at the qualified location. */
    EvidenceReader(SparkSession spark, DriverFileSystem files, SinkDefinition sink, String location) {
        this.files = files;
        this.sink = sink;
        this.location = location;
        this.targets = new TargetTraces(spark, files);
    }

    /**
     * Both sides as they are now.
     *
     * @throws IOException when the checkpoint or the target's files cannot be read
     */
    BindingEvidence read() throws IOException {
        Path path = new Path(location);
        FileSystem system = files.fileSystem(path);
        Bond bond = bond(new MarkerFile(system, path));
        CheckpointProgress progress = CheckpointProgress.read(system, path);
        return new BindingEvidence(sink.name(), location, bond, progress, targets.of(sink, progress, bond.marker()));
    }

    /** Whether the target is known to be as it was read last; false where only another look can tell. */
    boolean isTargetUnchanged() {
        return targets.isUnchanged();
    }

    private static Bond bond(MarkerFile file) throws IOException {
        try {
            return file.read().<Bond>map(Bond.To::new).orElseGet(Bond.None::new);
        } catch (MalformedMarkerException e) {
            return new Bond.Malformed(e.getMessage());
        }
    }
}
