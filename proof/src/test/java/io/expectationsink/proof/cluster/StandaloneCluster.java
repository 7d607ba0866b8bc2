package io.expectationsink.proof.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.deploy.master.Master;

/** A master and its workers on the loopback interface, each in a JVM of its own. */
final class StandaloneCluster {

    private static final String LISTENS = "Starting Spark master at ";

    private final String url;
    private final List<StandaloneWorker> workers;

    private StandaloneCluster(String url, List<StandaloneWorker> workers) {
        this.url = url;
        this.workers = List.copyOf(workers);
    }

    /** Starts a master and so many workers, and waits until they know each other. */
    static StandaloneCluster start(SparkHome spark, Path work, int workers) throws IOException {
        String url = spark.start(Master.class, "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
                .await(LISTENS);
        List<StandaloneWorker> started = new ArrayList<>();
        for (int number = 1; number <= workers; number++) {
            started.add(StandaloneWorker.start(spark, url, work.resolve("worker-" + number)));
        }
        for (StandaloneWorker worker : started) {
            worker.awaitRegistration();
        }
        return new StandaloneCluster(url, started);
    }

    /** What an application is submitted to. */
    String url() {
        return url;
    }

    /** The worker that has started the executor of this process. */
    StandaloneWorker workerOf(long executor) {
        return workers.stream()
                .filter(worker -> worker.hasStarted(executor))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No worker has started the process " + executor));
    }
}
