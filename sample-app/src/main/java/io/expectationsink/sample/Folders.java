package io.expectationsink.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the application keeps its files.
 *
 * @param root the folder of everything
 */
record Folders(Path root) {

    Folders {
        root = root.toAbsolutePath().normalize();
    }

    /** A folder of its own for this run, beside the compiled application: {@code sample-app/target}. */
    static Folders fresh() {
        try {
            Path compiled = Path.of(Folders.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Folders(Files.createTempDirectory(compiled.resolveSibling("."), "sample-run-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where input files arrive. */
    Path landing() {
        return root.resolve("landing");
    }

    /** Where tables lie. */
    Path tables() {
        return root.resolve("tables");
    }

    /** Where streams keep their checkpoints. */
    Path checkpoints() {
        return root.resolve("checkpoints");
    }
}
