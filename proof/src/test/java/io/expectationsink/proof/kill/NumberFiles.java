package io.expectationsink.proof.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Numbers in files of text, two of which make a micro-batch.
 *
 * @param folder where the files are
 */
record NumberFiles(Path folder) implements NumberSource {

    private static final int NUMBERS_PER_FILE = 400;
    private static final int FILES_PER_BATCH = 2;

    static NumberFiles at(URI address) {
        return new NumberFiles(Path.of(address));
    }

    @Override
    public void add(long from, long until) throws IOException {
        Files.createDirectories(folder);
        for (long first = from; first < until; first += NUMBERS_PER_FILE) {
            List<String> lines = LongStream.range(first, Math.min(first + NUMBERS_PER_FILE, until))
                    .mapToObj(Long::toString)
                    .toList();
            // A stream that lists the folder sees a whole file or none.
            Path beside = Files.write(folder.resolveSibling("next.csv"), lines);
            Files.move(beside, folder.resolve("from-" + first + ".csv"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public Dataset<Row> stream(SparkSession spark) {
        return spark.readStream()
                .schema("id LONG")
                .option("maxFilesPerTrigger", FILES_PER_BATCH)
                .csv(folder.toString());
    }

    @Override
    public URI address() {
        return folder.toUri();
    }
}
