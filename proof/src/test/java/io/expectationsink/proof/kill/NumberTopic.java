package io.expectationsink.proof.kill;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.serialization.VoidSerializer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Numbers in a topic of Kafka, some hundred of which make a micro-batch.
 *
 * @param servers what clients connect to
 * @param topic its name
 */
record NumberTopic(String servers, String topic) implements NumberSource {

    static final String SCHEME = "kafka";

    private static final int PARTITIONS = 2;
    private static final short REPLICAS = 1;
    private static final int NUMBERS_PER_BATCH = 800;

    static NumberTopic at(URI address) {
        return new NumberTopic(address.getAuthority(), address.getPath().substring(1));
    }

    /** The same, after the topic was made. */
    NumberTopic created() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, REPLICAS)))
                    .all()
                    .get();
        }
        return this;
    }

    @Override
    public void add(long from, long until) throws IOException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        // A producer is idempotent unless told otherwise: what it sends again is there once.
        try (KafkaProducer<Void, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                new VoidSerializer(),
                new StringSerializer())) {
            for (long number = from; number < until; number++) {
                sent.add(producer.send(new ProducerRecord<>(topic, Long.toString(number))));
            }
        }
        for (Future<RecordMetadata> each : sent) {
            awaitStored(each);
        }
    }

    private void awaitStored(Future<RecordMetadata> record) throws IOException {
        try {
            record.get();
        } catch (ExecutionException e) {
            throw new IOException("topic " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("topic " + topic, e);
        }
    }

    @Override
    public Dataset<Row> stream(SparkSession spark) {
        return spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", servers)
                .option("subscribe", topic)
                .option("startingOffsets", "earliest")
                .option("maxOffsetsPerTrigger", NUMBERS_PER_BATCH)
                .load()
                .selectExpr("CAST(CAST(value AS STRING) AS LONG) AS id");
    }

    @Override
    public URI address() {
        return URI.create(SCHEME + "://" + servers + "/" + topic);
    }
}
