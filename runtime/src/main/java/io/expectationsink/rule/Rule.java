package io.expectationsink.rule;

import io.expectationsink.definition.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of rules. An id is never used again for another rule; the bands are 1xx the declaration's own shape,
 * 2xx checkpoint, 3xx trigger and output mode, 4xx table, columns and options, 5xx across sinks, 6xx expectations, 9xx
 * the processor and its options. Each rule has a section in {@code docs/rules.md}.
 */
public enum Rule {
    UNSUPPORTED_ELEMENT("ES101", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),
    INACCESSIBLE_TYPE("ES102", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),
    WRITER_NAME_TAKEN("ES103", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),
    NO_TARGET("ES104", Basis.DECLARATION, Moment.BOTH, Severity.ERROR),
    MALFORMED_SINK_NAME("ES105", Basis.DECLARATION, Moment.BOTH, Severity.ERROR),
    MALFORMED_PLACEHOLDER("ES106", Basis.DECLARATION, Moment.BOTH, Severity.ERROR),
    STREAMING_ATTRIBUTE_ON_BATCH("ES107", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    BATCH_ATTRIBUTE_ON_STREAM("ES108", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    UNRESOLVED_PLACEHOLDER("ES109", Basis.DECLARATION, Moment.START, Severity.ERROR),
    WRONG_KIND_OF_ROWS("ES110", Basis.ENGINE, Moment.START, Severity.ERROR),
    MALFORMED_OVERRIDE("ES111", Basis.DECLARATION, Moment.START, Severity.ERROR),
    MALFORMED_FORMAT("ES112", Basis.DECLARATION, Moment.BOTH, Severity.ERROR),
    ABSTRACT_METHOD("ES113", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),
    METHOD_WITHOUT_ROWS("ES114", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),
    INACCESSIBLE_SIGNATURE("ES115", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),
    HIDDEN_TYPE_PARAMETER("ES116", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),

    NO_CHECKPOINT("ES201", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    CHECKPOINT_AMONG_OPTIONS("ES202", Basis.DECLARATION, Moment.BOTH, Severity.ERROR),
    VOLATILE_CHECKPOINT("ES203", Basis.POLICY, Moment.BOTH, Severity.WARNING),
    CHECKPOINT_OF_OTHER_TARGET("ES204", Basis.POLICY, Moment.START, Severity.ERROR),
    CHECKPOINT_IN_TABLE("ES205", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    CREDENTIALS_IN_LOCATION("ES206", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    CHECKPOINT_PATTERN("ES207", Basis.POLICY, Moment.BUILD, Severity.ERROR),
    CHECKPOINT_LOST("ES208", Basis.POLICY, Moment.START, Severity.ERROR),
    CHECKPOINT_UNBOUND("ES209", Basis.POLICY, Moment.START, Severity.ERROR),
    CHECKPOINT_BEHIND("ES210", Basis.POLICY, Moment.START, Severity.ERROR),
    CHECKPOINT_IN_BASE("ES211", Basis.POLICY, Moment.START, Severity.ERROR),
    CHECKPOINT_UNUSABLE("ES212", Basis.ENGINE, Moment.START, Severity.ERROR),
    ALREADY_RUNNING("ES213", Basis.POLICY, Moment.START, Severity.ERROR),
    CHECKPOINT_UNCHECKED("ES214", Basis.POLICY, Moment.START, Severity.WARNING),
    CHECKPOINT_ON_LOCAL_DISK("ES215", Basis.POLICY, Moment.START, Severity.ERROR),
    CHECKPOINT_OF_OTHER_VERSION("ES216", Basis.POLICY, Moment.START, Severity.WARNING),
    ROWS_OF_BATCHES("ES217", Basis.POLICY, Moment.START, Severity.ERROR),

    SEVERAL_TRIGGERS("ES301", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    MALFORMED_INTERVAL("ES302", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    NEGATIVE_INTERVAL("ES303", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    OUTPUT_MODE_OF_FORMAT("ES304", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    TRIGGER_OF_FORMAT("ES305", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    COMPLETE_MODE("ES306", Basis.POLICY, Moment.BOTH, Severity.NOTE),
    ONCE_TRIGGER("ES307", Basis.POLICY, Moment.BOTH, Severity.NOTE),
    INTERVAL_BECOMES_ZERO("ES308", Basis.POLICY, Moment.BOTH, Severity.WARNING),
    REAL_TIME_TOO_SHORT("ES309", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    SAVE_MODE_OF_FORMAT("ES310", Basis.ENGINE, Moment.BOTH, Severity.ERROR),

    TABLE_NAME_SYNTAX("ES401", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    TABLE_NAME_OF_CATALOG("ES402", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    BUCKET_COLUMNS("ES403", Basis.DECLARATION, Moment.BOTH, Severity.ERROR),
    OPTION_AGAINST_TABLE("ES404", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    MALFORMED_COLUMN("ES405", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    CLUSTERED_AND_PARTITIONED("ES406", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    CLUSTERING_OF_FORMAT("ES407", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    CLUSTER_COLUMNS("ES408", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    BUCKETS_OF_FORMAT("ES409", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    SORTED_WITHOUT_BUCKETS("ES410", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    SESSION_WITHOUT_DELTA("ES411", Basis.ENGINE, Moment.START, Severity.ERROR),
    TABLE_FORMAT_DIFFERS("ES412", Basis.POLICY, Moment.START, Severity.ERROR),
    TABLE_SCHEMA_DIFFERS("ES413", Basis.POLICY, Moment.START, Severity.ERROR),
    TABLE_PARTITIONING_DIFFERS("ES414", Basis.POLICY, Moment.START, Severity.ERROR),
    TABLE_EXISTS("ES415", Basis.ENGINE, Moment.START, Severity.ERROR),
    PRODUCT_ID_DIFFERS("ES416", Basis.POLICY, Moment.START, Severity.WARNING),
    TABLE_LOCATION_DIFFERS("ES417", Basis.POLICY, Moment.START, Severity.ERROR),
    BUCKET_COUNT("ES418", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    REPEATED_COLUMN("ES419", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    READ_OPTION("ES420", Basis.POLICY, Moment.BOTH, Severity.NOTE),
    REPEATED_OPTION("ES421", Basis.POLICY, Moment.BOTH, Severity.WARNING),
    OPTION_AGAINST_ATTRIBUTE("ES422", Basis.POLICY, Moment.BOTH, Severity.WARNING),
    SECRET_IN_OPTION("ES423", Basis.POLICY, Moment.BUILD, Severity.ERROR),
    UNKNOWN_DELTA_OPTION("ES424", Basis.POLICY, Moment.BOTH, Severity.WARNING),
    OPTION_VALUE("ES425", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    PROPERTY_AMONG_OPTIONS("ES426", Basis.POLICY, Moment.BOTH, Severity.WARNING),
    REDUNDANT_NAME("ES427", Basis.POLICY, Moment.BUILD, Severity.NOTE),
    PARTITIONS_OF_FORMAT("ES428", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    NAME_OF_TARGET("ES429", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    COLUMN_NOT_IN_SCHEMA("ES430", Basis.POLICY, Moment.BUILD, Severity.ERROR),
    SCHEMA_WITHOUT_COLUMNS("ES431", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),
    ONLY_PARTITION_COLUMNS("ES432", Basis.POLICY, Moment.BUILD, Severity.ERROR),
    MISSPELT_FORMAT("ES433", Basis.POLICY, Moment.BOTH, Severity.WARNING),
    KAFKA_SERVERS("ES434", Basis.ENGINE, Moment.BOTH, Severity.ERROR),
    OPTION_OF_NEW_TABLE("ES435", Basis.POLICY, Moment.BOTH, Severity.ERROR),
    OPTIONS_OF_OVERWRITE("ES436", Basis.ENGINE, Moment.BOTH, Severity.ERROR),

    SHARED_CHECKPOINT("ES501", Basis.POLICY, Moment.BOTH, Severity.ERROR, Scope.MODULE),
    NESTED_CHECKPOINTS("ES502", Basis.POLICY, Moment.BOTH, Severity.ERROR, Scope.MODULE),
    SHARED_QUERY_NAME("ES503", Basis.POLICY, Moment.BOTH, Severity.ERROR, Scope.MODULE),
    SHARED_SINK_NAME("ES504", Basis.POLICY, Moment.BOTH, Severity.ERROR, Scope.MODULE),
    SHARED_FILE_TABLE("ES505", Basis.POLICY, Moment.BOTH, Severity.ERROR, Scope.MODULE),
    OVERWRITTEN_STREAM("ES506", Basis.POLICY, Moment.BOTH, Severity.WARNING, Scope.MODULE),

    INTERNAL_FAULT("ES900", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),
    UNKNOWN_PROCESSOR_OPTION("ES901", Basis.DECLARATION, Moment.BUILD, Severity.WARNING),
    MALFORMED_PROCESSOR_OPTION("ES902", Basis.DECLARATION, Moment.BUILD, Severity.ERROR),
    UNKNOWN_SUPPRESSION("ES903", Basis.POLICY, Moment.BUILD, Severity.WARNING),
    UNUSED_SUPPRESSION("ES904", Basis.POLICY, Moment.BUILD, Severity.WARNING),
    SUPPRESSED_ERROR("ES905", Basis.POLICY, Moment.BUILD, Severity.WARNING),
    SOURCE_LEVEL_TOO_LOW("ES906", Basis.DECLARATION, Moment.BUILD, Severity.ERROR);

    private final String id;
    private final Basis basis;
    private final Moment moment;
    private final Severity severity;
    private final Scope scope;

    Rule(String id, Basis basis, Moment moment, Severity severity) {
        this(id, basis, moment, severity, Scope.SINK);
    }

    Rule(String id, Basis basis, Moment moment, Severity severity, Scope scope) {
        this.id = id;
        this.basis = basis;
        this.moment = moment;
        this.severity = severity;
        this.scope = scope;
    }

    /** The rule with the given id, such as {@code ES201}; empty when there is none. */
    public static Optional<Rule> byId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** The ids of all rules, in the order of the catalogue. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).toList();
    }

    /** The id, {@code ES} and three digits. */
    public String id() {
        return id;
    }

    /** What the rule rests on. */
    public Basis basis() {
        return basis;
    }

    /** When the rule can be decided. */
    public Moment moment() {
        return moment;
    }

    /** The severity where neither the rule's own circumstances nor a setting change it. */
    public Severity severity() {
        return severity;
    }

    /** How many sinks the rule looks at. */
    public Scope scope() {
        return scope;
    }

    /** Whether a setting may change the severity. */
    public boolean isAdjustable() {
        return basis != Basis.DECLARATION;
    }

    /** Where to read on. */
    public String docs() {
        return "docs/rules.md#" + id;
    }
}
