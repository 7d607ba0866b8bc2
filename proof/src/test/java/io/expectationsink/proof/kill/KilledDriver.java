package io.expectationsink.proof.kill;

import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.testing.DriverSession;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryListener;

/** The main class of a driver that streams numbers until it is killed, or has read them all. */
final class KilledDriver {

    /** Before nothing: the session is there, and the sink is about to start. */
    static final String READY = "READY";

    /** Before {@link #RUNNING}, or before the refusal's message in one line. */
    static final String START = "START";

    /** The query runs. */
    static final String RUNNING = "running";

    /** Before the number of a batch that is done. */
    static final String BATCH = "BATCH";

    private KilledDriver() {}

    /** Tells of each batch that is done. */
    private static final class Announcement extends StreamingQueryListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void onQueryStarted(QueryStartedEvent event) {}

        @Override
        public void onQueryProgress(QueryProgressEvent event) {
            System.out.println(BATCH + " " + event.progress().batchId());
        }

        @Override
        public void onQueryTerminated(QueryTerminatedEvent event) {}
    }

    /** Takes the folder with table and checkpoint, the address of a {@link NumberSource}, and settings. */
    public static void main(String[] arguments) throws IOException, StreamingQueryException {
        Path folder = Path.of(arguments[0]);
        NumberSource numbers = NumberSource.at(URI.create(arguments[1]));
        SparkSession.Builder session = DriverSession.in(folder);
        for (String setting : List.of(arguments).subList(2, arguments.length)) {
            String[] parts = setting.split("=", 2);
            session.config(parts[0], parts[1]);
        }
        try (SparkSession spark = session.getOrCreate()) {
            spark.streams().addListener(new Announcement());
            System.out.println(READY);
            run(spark, folder, numbers);
        }
    }

    private static void run(SparkSession spark, Path folder, NumberSource numbers) throws StreamingQueryException {
        SinkContext context = SinkContext.builder(spark)
                .productId("proof")
                .property("kill.folder", folder.toString())
                .build();
        StreamingQuery query;
        try {
            query = new KilledNumbersWriter(context).start(numbers.stream(spark));
        } catch (ExpectationSinkException e) {
            System.out.println(START + " " + e.getMessage().replace(System.lineSeparator(), " "));
            return;
        }
        System.out.println(START + " " + RUNNING);
        query.awaitTermination();
    }
}
