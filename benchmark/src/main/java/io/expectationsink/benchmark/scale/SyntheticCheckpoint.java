package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.scale.Node.Content;
import io.expectationsink.benchmark.scale.Node.Folder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A sound checkpoint as Spark leaves it: the last hundred batches in offsets and commits, a file source whose log is
 * compacted, and state with a change for each batch and a snapshot for every tenth.
 *
 * @param batches how many batches offsets and commits hold
 * @param operators how many stateful operators there are
 * @param partitions how many partitions each of them has
 */
record SyntheticCheckpoint(int batches, int operators, int partitions) {

    /** What Spark keeps by default (spark.sql.streaming.minBatchesToRetain). */
    static final int RETAINED = 100;

    /** The files of a store: its changes and snapshots. */
    private static final int FILES_OF_STORE = RETAINED + RETAINED / 10;

    private static final long STATE_BYTES = 1_000;

    /** One with about so many files, most of them of the state. */
    static SyntheticCheckpoint ofFiles(int files) {
        int stores = Math.max(1, (files - 2 * RETAINED) / FILES_OF_STORE);
        int operators = stores < 50 ? 1 : 5;
        return new SyntheticCheckpoint(RETAINED, operators, stores / operators);
    }

    Folder tree(String name) {
        return new Folder(
                name,
                () -> Stream.of(
                        Content.of("_expectation-sink.json", marker()),
                        Content.of("metadata", "{\"id\":\"2a2c5e3c-5d28-4b4f-9d7a-0c6f2c9b8f11\"}"),
                        log("commits", "v1\n{\"nextBatchWatermarkMs\":0}"),
                        log("offsets", "v1\n{\"batchWatermarkMs\":0,\"conf\":{}}\n{\"logOffset\":" + last() + "}"),
                        new Folder("sources", () -> Stream.of(new Folder("0", this::source))),
                        new Folder("state", () -> IntStream.range(0, operators).mapToObj(this::operator))));
    }

    /** The newest batch. */
    private long last() {
        return batches + 4L;
    }

    private LongStream all() {
        return LongStream.rangeClosed(last() - batches + 1, last());
    }

    private Folder log(String name, String entry) {
        return new Folder(name, () -> all().mapToObj(batch -> Content.of(Long.toString(batch), entry)));
    }

    /** The newest compacted file, and those since. */
    private Stream<Node> source() {
        long compacted = (last() + 1) / 10 * 10 - 1;
        String found = LongStream.rangeClosed(0, compacted)
                .mapToObj(SyntheticCheckpoint::found)
                .collect(Collectors.joining("\n", "v1\n", ""));
        return Stream.concat(
                Stream.of(Content.of(compacted + ".compact", found)),
                LongStream.rangeClosed(compacted + 1, last())
                        .mapToObj(number -> Content.of(Long.toString(number), "v1\n" + found(number))));
    }

    private static String found(long number) {
        return "{\"path\":\"s3a://landing/orders/part-" + number + ".json\",\"timestamp\":0,\"batchId\":" + number
                + "}";
    }

    private Node operator(int number) {
        String description = "v1\n{\"operatorInfo\":{\"operatorId\":" + number
                + "},\"stateStoreInfo\":[{\"storeName\":\"default\",\"numPartitions\":" + partitions + "}]}";
        Node metadata = new Folder("_metadata", () -> Stream.of(Content.of("metadata", description)));
        return new Folder(
                Integer.toString(number),
                () -> Stream.concat(
                        Stream.of(metadata), IntStream.range(0, partitions).mapToObj(this::partition)));
    }

    private Node partition(int number) {
        Node schema = new Folder("_metadata", () -> Stream.of(Content.of("schema", "\0\2v2")));
        return new Folder(
                Integer.toString(number),
                () -> Stream.concat(number == 0 ? Stream.of(schema) : Stream.of(), versions()));
    }

    private Stream<Node> versions() {
        return LongStream.rangeClosed(last() + 2 - RETAINED, last() + 1)
                .boxed()
                .flatMap(version -> version % 10 == 0
                        ? Stream.of(state(version + ".delta"), state(version + ".snapshot"))
                        : Stream.of(state(version + ".delta")));
    }

    private static Node state(String name) {
        return new Content(name, STATE_BYTES, () -> "");
    }

    private static String marker() {
        return "{\"schemaVersion\":1,\"sink\":\"orders\",\"target\":{\"name\":\"sales.orders\",\"format\":\"delta\"},"
                + "\"sparkVersion\":\"4.2.0\",\"created\":\"2026-01-01T00:00:00Z\",\"lastStarted\":\"2026-01-01T00:00:00Z\"}";
    }
}
