package io.expectationsink.proof.kill;

import java.io.IOException;
import java.net.URI;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Numbers, which a test adds to and a driver reads as a stream of several micro-batches. */
sealed interface NumberSource permits NumberFiles, NumberTopic {

    /** Adds the numbers from the first up to, and without, the last. */
    void add(long from, long until) throws IOException;

    /** The numbers as the column {@code id}. */
    Dataset<Row> stream(SparkSession spark);

    /** What another process finds it by. */
    URI address();

    /** The source of the address. */
    static NumberSource at(URI address) {
        return NumberTopic.SCHEME.equals(address.getScheme()) ? NumberTopic.at(address) : NumberFiles.at(address);
    }
}
