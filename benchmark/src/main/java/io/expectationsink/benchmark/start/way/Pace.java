package io.expectationsink.benchmark.start.way;

import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.StreamingSinkWriter;
import org.apache.spark.sql.streaming.Trigger;

/** When a stream's batches begin: the declaration and Spark's own trigger of the same meaning. */
public enum Pace {
    /** One now, and the next in an hour. */
    HOURLY("hourly", Trigger.ProcessingTime("1 hour")) {
        @Override
        StreamingSinkWriter writer(SinkContext context) {
            return new HourlyRowsWriter(context);
        }
    },
    /** One after the other until all is written. */
    AVAILABLE_NOW("available", Trigger.AvailableNow()) {
        @Override
        StreamingSinkWriter writer(SinkContext context) {
            return new AvailableRowsWriter(context);
        }
    };

    private final String prefix;
    private final Trigger trigger;

    Pace(String prefix, Trigger trigger) {
        this.prefix = prefix;
        this.trigger = trigger;
    }

    abstract StreamingSinkWriter writer(SinkContext context);

    /** What the names of the declaration's placeholders begin with. */
    String prefix() {
        return prefix;
    }

    Trigger trigger() {
        return trigger;
    }
}
