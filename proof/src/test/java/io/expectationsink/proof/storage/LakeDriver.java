package io.expectationsink.proof.storage;

import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.lifecycle.FailureKind;
import io.expectationsink.lifecycle.RestartPolicy;
import io.expectationsink.lifecycle.RunningSinks;
import io.expectationsink.lifecycle.SupervisedSink;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.testing.DriverSession;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;

/** The main class of a driver that does what its standard input says, and answers each line with one of its own. */
final class LakeDriver {

    static final String ANSWER = "answer ";

    private static final String LINE_BREAK = " / ";
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final RestartPolicy POLICY = RestartPolicy.builder()
            .maxRestarts(20)
            .backoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(4))
            .build();

    private final SparkSession spark;
    private final Numbers numbers;
    private final String table;
    private final LakeNumbersWriter writer;
    private StreamingQuery query;
    private SupervisedSink supervised;

    private LakeDriver(SparkSession spark, Path folder, String tables, String checkpoints) {
        this.spark = spark;
        this.numbers = Numbers.in(spark, folder);
        this.table = tables + "/numbers";
        this.writer = new LakeNumbersWriter(SinkContext.builder(spark)
                .property("tables", tables)
                .property("checkpoints", checkpoints)
                .build());
    }

    /**
     * Takes the folder of the numbers, that of tables, that of checkpoints, and Spark's settings, as {@code key=value}.
     * The numbers are on the driver's own disk, so that storage that is down keeps nobody from adding some.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SparkSession.Builder session = DriverSession.in(folder);
        Stream.of(arguments)
                .skip(3)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> session.config(setting[0], setting[1]));
        LakeDriver driver = new LakeDriver(session.getOrCreate(), folder, arguments[1], arguments[2]);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        answer("ready");
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            answer(driver.run(command));
        }
        System.exit(0);
    }

    private static void answer(String text) {
        System.out.println(ANSWER + String.join(LINE_BREAK, text.lines().toList()));
    }

    private String run(String command) {
        String[] words = command.split(" ");
        try {
            return switch (words[0]) {
                case "add" -> add(Long.parseLong(words[1]), Long.parseLong(words[2]));
                case "start" -> start();
                case "reach" -> reach();
                case "drain" -> drain();
                case "supervise" -> supervise();
                case "await" -> awaitFailures(Integer.parseInt(words[1]));
                case "recover" -> recover();
                case "rows" -> rows();
                default -> throw new IllegalArgumentException(command);
            };
        } catch (StreamingQueryException | ExpectationSinkException | InterruptedException e) {
            return "failed " + FailureKind.of(e) + " " + e.getMessage() + causes(e);
        }
    }

    private String add(long from, long until) {
        numbers.add(from, until);
        return "added";
    }

    private String start() {
        long began = System.nanoTime();
        query = writer.start(numbers.stream());
        return "started " + Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    /** Waits until the query works on a micro-batch, or on finding out whether there is one. */
    private String reach() {
        while (query.isActive() && !query.status().isTriggerActive()) {
            Thread.onSpinWait();
        }
        return "reached";
    }

    /** Waits until all numbers are in the table. */
    private String drain() throws StreamingQueryException {
        query.processAllAvailable();
        return "drained";
    }

    /** Stops the query, and starts it under a policy of short waits. */
    private String supervise() {
        RunningSinks.of(spark).stop(LONG);
        supervised = POLICY.supervise(() -> writer.start(numbers.stream()));
        return "supervised";
    }

    /** Waits for as many failures in a row, also of restarts. */
    private String awaitFailures(int count) throws InterruptedException {
        while (supervised.failures().size() < count) {
            if (supervised.awaitTermination(PAUSE)) {
                return "ended";
            }
        }
        return count + " failures "
                + supervised.failures().stream().map(FailureKind::of).distinct().toList();
    }

    /** Waits until the query runs and all numbers are in the table. */
    private String recover() throws InterruptedException {
        while (!isDrained()) {
            if (supervised.awaitTermination(PAUSE)) {
                return "ended";
            }
        }
        return "drained after " + supervised.failures().size() + " failures";
    }

    private boolean isDrained() {
        if (supervised.state() != SupervisedSink.State.RUNNING) {
            return false;
        }
        try {
            supervised.query().processAllAvailable();
            return true;
        } catch (Exception e) {
            // Scala does not declare it. One more failure: its restart is awaited.
            if (e instanceof StreamingQueryException) {
                return false;
            }
            throw e;
        }
    }

    private String rows() {
        List<Long> ids = Tables.ids(spark, "delta", table);
        return ids.size() + " " + new HashSet<>(ids).size();
    }

    private static String causes(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            text.append("\ncaused by ").append(cause);
        }
        return text.toString();
    }
}
