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

    private final SparkSession spark;
    private final DriverFileSystem files;
    private final SinkDefinition sink;
    private final String location;

    /** For the sink on the checkpoint at the qualified location. */
    EvidenceReader(SparkSession spark, DriverFileSystem files, SinkDefinition sink, String location) {
        this.spark = spark;
        this.files = files;
        this.sink = sink;
        this.location = location;
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
        return new BindingEvidence(
                sink.name(),
                location,
                bond,
                progress,
                new TargetTraces(spark, files).of(sink, progress, bond.marker()));
    }

    private static Bond bond(MarkerFile file) throws IOException {
        try {
            return file.read().<Bond>map(Bond.To::new).orElseGet(Bond.None::new);
        } catch (MalformedMarkerException e) {
            return new Bond.Malformed(e.getMessage());
        }
    }
}
