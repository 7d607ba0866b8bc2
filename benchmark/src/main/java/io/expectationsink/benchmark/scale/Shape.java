package io.expectationsink.benchmark.scale;

import io.expectationsink.OutputMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.ModuleSink;
import io.expectationsink.rule.Sink;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What sinks of one application have in common. */
public enum Shape {
    /** Nothing. */
    APART {
        @Override
        SinkDefinition.Builder sink(int number) {
            return plain(number);
        }
    },
    /** All stream to one Delta table, which may be. */
    ONE_TABLE {
        @Override
        SinkDefinition.Builder sink(int number) {
            return plain(number).table("sales.orders").appendTableName(false);
        }
    },
    /** All have one query name, which is wrong. */
    ONE_QUERY_NAME {
        @Override
        SinkDefinition.Builder sink(int number) {
            return plain(number).queryName("orders");
        }
    },
    /** All have one checkpoint, which is wrong. */
    ONE_CHECKPOINT {
        @Override
        SinkDefinition.Builder sink(int number) {
            return plain(number).checkpoint("s3a://lake/orders").appendTableName(false);
        }
    },
    /** Chains of a hundred checkpoints, each below the one before, which is wrong; a store's paths go no deeper. */
    NESTED {
        @Override
        SinkDefinition.Builder sink(int number) {
            String below = IntStream.rangeClosed(0, number % 100)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining("/"));
            return plain(number)
                    .checkpoint("s3a://lake/" + number / 100 + "/" + below)
                    .appendTableName(false);
        }
    },
    /** The first has a checkpoint above those of all others, which is wrong. */
    ONE_ROOT {
        @Override
        SinkDefinition.Builder sink(int number) {
            return plain(number)
                    .checkpoint(number == 0 ? "s3a://lake/checkpoints" : "s3a://lake/checkpoints/" + number)
                    .appendTableName(false);
        }
    };

    abstract SinkDefinition.Builder sink(int number);

    private static SinkDefinition.Builder plain(int number) {
        return SinkDefinition.builder("sink" + number)
                .kind(SinkKind.STREAMING)
                .outputMode(OutputMode.APPEND)
                .table("sales.table_" + number)
                .checkpoint("s3a://lake/checkpoints/" + number);
    }

    /** So many sinks while they are built. */
    List<ModuleSink> built(int sinks) {
        return IntStream.range(0, sinks)
                .mapToObj(number -> new ModuleSink(
                        "sales.Sink" + number, Sink.atBuild(sink(number).build())))
                .toList();
    }

    /** The sink of the number, at its start. */
    ModuleSink starting(int number) {
        return new ModuleSink("sales.Sink" + number, Sink.atStart(sink(number).build(), true));
    }

    /** So many sinks when they have started, without the first, which may have something in common with all of them. */
    List<ModuleSink> started(int sinks) {
        return IntStream.rangeClosed(1, sinks).mapToObj(this::starting).toList();
    }
}
