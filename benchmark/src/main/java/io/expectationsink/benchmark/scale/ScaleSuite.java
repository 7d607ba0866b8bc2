package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.Suite;
import io.expectationsink.benchmark.figure.Figures;
import java.nio.file.Files;
import java.nio.file.Path;

/** What grows with the number of sinks, and with the number of files in a checkpoint. */
public final class ScaleSuite implements Suite {

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public void run(Figures figures, boolean quick) throws Exception {
        Path work = Files.createDirectories(Path.of("target", "scale").toAbsolutePath());
        try (Growth growth = new Growth(figures, quick)) {
            growth.run();
        }
        new OneMoreStart(work, figures).run(quick);
        try (CheckpointScale checkpoints = new CheckpointScale(work, figures)) {
            checkpoints.run(quick);
        }
    }
}
