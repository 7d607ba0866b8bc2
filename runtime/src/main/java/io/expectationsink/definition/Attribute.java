package io.expectationsink.definition;

import java.util.Arrays;
import java.util.Optional;

/** The attributes of {@link io.expectationsink.ExpectationSink}, in the order in which they are declared there. */
public enum Attribute {
    TABLE("table", Use.ALWAYS),
    PATH("path", Use.ALWAYS),
    NAME("name", Use.ALWAYS),
    KIND("kind", Use.ALWAYS),
    FORMAT("format", Use.ALWAYS),
    OUTPUT_MODE("outputMode", Use.STREAMING),
    TRIGGER("trigger", Use.STREAMING),
    CHECKPOINT("checkpoint", Use.STREAMING),
    APPEND_TABLE_NAME("appendTableName", Use.STREAMING),
    QUERY_NAME("queryName", Use.STREAMING),
    MODE("mode", Use.BATCH),
    PARTITION_BY("partitionBy", Use.ALWAYS),
    CLUSTER_BY("clusterBy", Use.ALWAYS),
    BUCKET_BY("bucketBy", Use.BATCH),
    SORT_BY("sortBy", Use.BATCH),
    OPTIONS("options", Use.ALWAYS),
    SCHEMA("schema", Use.ALWAYS),
    SUPPRESS("suppress", Use.ALWAYS),
    RUN_METADATA("runMetadata", Use.ALWAYS);

    /** When an attribute has a meaning. */
    public enum Use {
        /** For every sink. */
        ALWAYS,
        /** For a sink that takes a stream. */
        STREAMING,
        /** For a sink that takes a batch. */
        BATCH
    }

    private final String annotationName;
    private final Use use;

    Attribute(String annotationName, Use use) {
        this.annotationName = annotationName;
        this.use = use;
    }

    /** The attribute's name in the annotation. */
    public String annotationName() {
        return annotationName;
    }

    /** When the attribute has a meaning. */
    public Use use() {
        return use;
    }

    /** The attribute of the given name; empty when there is none. */
    public static Optional<Attribute> byName(String annotationName) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.annotationName.equals(annotationName))
                .findFirst();
    }
}
