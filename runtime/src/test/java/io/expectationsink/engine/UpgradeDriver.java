package io.expectationsink.engine;

import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.DriverSession;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The main class of a driver on another version of Spark: runs every stream once and says how each of them ended. */
final class UpgradeDriver {

    /** Before the refusal's first line, where a checkpoint is gone. */
    static final String LOST = "LOST";

    private UpgradeDriver() {}

    /** The words before the end of a stream. */
    static String announcement(Path folder, UpgradedStream stream) {
        return folder.getFileName() + " " + stream + " ";
    }

    /** Takes folders with numbers and streams. */
    public static void main(String[] arguments) throws Exception {
        SparkSession spark = DriverSession.in(Path.of(arguments[0])).getOrCreate();
        for (String argument : arguments) {
            Path folder = Path.of(argument);
            for (UpgradedStream stream : UpgradedStream.values()) {
                System.out.println(announcement(folder, stream) + stream.run(spark, folder));
            }
            System.out.println(LOST + refusalWithoutCheckpoint(spark, folder));
        }
        spark.stop();
    }

    /** Reads Delta's log and history as a start with all its evidence does not have to. */
    private static String refusalWithoutCheckpoint(SparkSession spark, Path folder) {
        try {
            new SinkWriter(SinkContext.builder(spark).build())
                    .start(
                            UpgradedStream.ROWS.rows(spark, folder),
                            UpgradedStream.ROWS.sink(folder.resolve("lost"), folder));
            return "";
        } catch (InvalidSinkException e) {
            return e.getMessage().lines().findFirst().orElse("");
        }
    }
}
