package io.expectationsink.proof.cluster;

import io.expectationsink.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.deploy.worker.Worker;

/** A worker of one core, with the executors that it has started. */
final class StandaloneWorker {

    private static final String REGISTERED = "Successfully registered with master";

    private final ChildJvm process;

    private StandaloneWorker(ChildJvm process) {
        this.process = process;
    }

    /** Starts one that keeps the files of its executors in the folder. */
    static StandaloneWorker start(SparkHome spark, String master, Path work) throws IOException {
        return new StandaloneWorker(spark.start(
                Worker.class,
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                work.toString(),
                master));
    }

    /** Waits until the master knows it. */
    void awaitRegistration() throws IOException {
        process.await(REGISTERED);
    }

    /** Whether the process is an executor of this worker. */
    boolean hasStarted(long executor) {
        return ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .anyMatch(child -> child.pid() == executor);
    }

    /** Ends like a machine that loses its power: with its executors, which would go on for a while. */
    void kill() {
        SparkHome.kill(process);
    }
}
