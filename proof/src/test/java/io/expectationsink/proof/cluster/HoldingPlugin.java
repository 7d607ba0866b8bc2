package io.expectationsink.proof.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.apache.spark.util.TaskCompletionListener;

/**
 * A plugin that holds one task of the given micro-batch when it has written its rows, before the driver hears that it has
 * finished, and for as long as its executor lives. A file tells which one it is.
 */
public final class HoldingPlugin implements SparkPlugin {

    /** The setting for the file, which is not there before the task is held. */
    static final String FILE = "spark.proof.hold.file";

    /** The setting for the name of the query. */
    static final String QUERY = "spark.proof.hold.query";

    /** The setting for the number of the micro-batch. */
    static final String BATCH = "spark.proof.hold.batch";

    /** One that Spark makes. */
    public HoldingPlugin() {}

    @Override
    public DriverPlugin driverPlugin() {
        return null;
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new Holder();
    }

    /** What runs in an executor. */
    private static final class Holder implements ExecutorPlugin {

        private Path file;
        private String query;
        private String batch;

        @Override
        public void init(PluginContext context, Map<String, String> extra) {
            file = Path.of(context.conf().get(FILE));
            query = context.conf().get(QUERY);
            batch = context.conf().get(BATCH);
        }

        @Override
        public void onTaskStart() {
            TaskContext task = TaskContext.get();
            String description = task.getLocalProperty("spark.job.description");
            if (batch.equals(task.getLocalProperty("streaming.sql.batchId"))
                    && description != null
                    && description.contains(query)) {
                TaskCompletionListener listener = this::hold;
                task.addTaskCompletionListener(listener);
            }
        }

        private void hold(TaskContext task) {
            long rows = task.taskMetrics().outputMetrics().recordsWritten();
            if (rows > 0 && claims(ProcessHandle.current().pid() + " " + task.taskAttemptId() + " " + rows)) {
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.park();
                }
            }
        }

        /** Whether the file is this task's; it appears with all that is in it. */
        private boolean claims(String text) {
            try {
                Path written = Files.writeString(
                        file.resolveSibling(file.getFileName() + "."
                                + ProcessHandle.current().pid()),
                        text);
                Files.createLink(file, written);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
