package io.expectationsink.definition;

import java.util.List;

/** The columns that tell which run of which product wrote a row. */
public final class RunColumns {

    /** The run's id, a string. */
    public static final String RUN_ID = "meta_dq_run_id";

    /** The time when the run began, a timestamp. */
    public static final String RUN_DATETIME = "meta_dq_run_datetime";

    private RunColumns() {}

    /**
     * The columns that a sink adds to its rows when it writes the given format. None when the sink asks for none, and
     * for rows that have no columns of their own: those for Kafka and of text files.
     */
    public static List<String> of(SinkDefinition sink, String format) {
        String shortName = FormatFamily.shortName(format);
        boolean takesColumns = FormatFamily.of(shortName) != FormatFamily.KAFKA && !shortName.equals("text");
        return sink.runMetadata() && takesColumns ? List.of(RUN_ID, RUN_DATETIME) : List.of();
    }
}
