package io.expectationsink.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;

/** Counts the Spark jobs that a thread starts. */
public final class StartedJobs extends SparkListener {

    private static final String WHO = "expectation-sink.test";
    private static final String COUNTED = "counted";
    private static final String LAST = "last";

    /** Something that is done while jobs are counted. */
    @FunctionalInterface
    public interface Action {

        /** Is done. */
        void run() throws Exception;
    }

    private final AtomicInteger jobs = new AtomicInteger();
    private final CountDownLatch seenLast = new CountDownLatch(1);

    private StartedJobs() {}

    /** The jobs that this thread starts meanwhile; those of a query's own thread are none of them. */
    public static int count(SparkSession spark, Action action) throws Exception {
        StartedJobs listener = new StartedJobs();
        spark.sparkContext().addSparkListener(listener);
        try {
            spark.sparkContext().setLocalProperty(WHO, COUNTED);
            action.run();
            // Spark tells of jobs later, and in their order.
            spark.sparkContext().setLocalProperty(WHO, LAST);
            spark.range(1).foreach(row -> {});
            if (!listener.seenLast.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("Spark has told of no job for 30 s");
            }
            return listener.jobs.get();
        } finally {
            spark.sparkContext().setLocalProperty(WHO, null);
            spark.sparkContext().removeSparkListener(listener);
        }
    }

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        boolean isOfQuery = job.properties().containsKey("sql.streaming.queryId");
        String who = isOfQuery ? "" : job.properties().getProperty(WHO, "");
        if (who.equals(COUNTED)) {
            jobs.incrementAndGet();
        } else if (who.equals(LAST)) {
            seenLast.countDown();
        }
    }
}
