package io.expectationsink.sample;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
sealed interface Arguments {

    /** How the application is called. */
    String USAGE = """
            Usage: java -jar expectation-sink-sample-app.jar [--root <folder>]

              --root <folder>  Where tables, checkpoints and input files lie; with spark-submit, a folder that all
                               machines of the cluster see. The same folder again resumes the streams and adds
                               nothing. Default: a fresh folder under sample-app/target.
              --help           Prints this.
            """;

    /** Reads the command line. */
    static Arguments of(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.isEmpty()) {
            return new Run(Optional.empty());
        }
        if (words.equals(List.of("--help"))) {
            return new Help();
        }
        if (!words.get(0).equals("--root")) {
            return new Wrong("Unknown argument: " + words.get(0));
        }
        if (words.size() == 1 || words.get(1).isBlank()) {
            return new Wrong("--root needs a folder");
        }
        if (words.size() > 2) {
            return new Wrong("Unknown argument: " + words.get(2));
        }
        try {
            Path root = Path.of(words.get(1));
            return Files.isRegularFile(root) ? new Wrong("--root " + root + " is a file") : new Run(Optional.of(root));
        } catch (InvalidPathException e) {
            return new Wrong("--root is no folder's name: " + e.getMessage());
        }
    }

    /**
     * Run the pipeline.
     *
     * @param root the folder of everything; empty for a fresh one
     */
    record Run(Optional<Path> root) implements Arguments {}

    /** Tell how it is called. */
    record Help() implements Arguments {}

    /**
     * Nothing that makes sense.
     *
     * @param reason what is wrong
     */
    record Wrong(String reason) implements Arguments {}
}
