package io.expectationsink.proof.kill;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Delta table's log says of its creation and of the batches in it, read without Spark. */
final class DeltaCommitLog {

    private static final Pattern TRANSACTION = Pattern.compile("^\\{\"txn\":\\{.*\"version\":(\\d+)");

    private DeltaCommitLog() {}

    /** Whether the table has a first commit. */
    static boolean isCreated(Path table) {
        return Files.exists(table.resolve("_delta_log/00000000000000000000.json"));
    }

    /** The last batch of the stream that writes to the table; -1 when it has none. */
    static long lastBatch(Path table) throws IOException {
        Path log = table.resolve("_delta_log");
        long last = -1;
        if (Files.isDirectory(log)) {
            try (DirectoryStream<Path> commits = Files.newDirectoryStream(log, "[0-9]*.json")) {
                for (Path commit : commits) {
                    last = Math.max(last, batch(commit));
                }
            }
        }
        return last;
    }

    private static long batch(Path commit) throws IOException {
        for (String action : Files.readAllLines(commit)) {
            Matcher transaction = TRANSACTION.matcher(action);
            if (transaction.find()) {
                return Long.parseLong(transaction.group(1));
            }
        }
        return -1;
    }
}
