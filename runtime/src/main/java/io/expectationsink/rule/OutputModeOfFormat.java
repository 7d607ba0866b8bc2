package io.expectationsink.rule;

import io.expectationsink.OutputMode;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Optional;

/** An output mode that the format refuses whatever the query. */
final class OutputModeOfFormat implements Check {

    @Override
    public List<Finding> check(Sink sink) {
        OutputMode mode = sink.definition().outputMode();
        Optional<FormatFamily> family = sink.mayStream() ? sink.family() : Optional.empty();
        if (family.filter(FormatFamily.DELTA::equals).isPresent() && mode == OutputMode.UPDATE) {
            return List.of(
                    finding(
                            sink,
                            "A Delta table takes APPEND, and COMPLETE where the query aggregates; it refuses UPDATE with "
                                    + "DELTA_UNSUPPORTED_OUTPUT_MODE.",
                            "Write outputMode = OutputMode.COMPLETE to replace the whole result with each micro-batch, or "
                                    + "OutputMode.APPEND and give the query a watermark, to add each result once it is final."));
        }
        if (family.filter(FormatFamily.FILE::equals).isPresent() && mode != OutputMode.APPEND) {
            String other = mode == OutputMode.COMPLETE ? ", or format = \"delta\", which takes COMPLETE" : "";
            return List.of(finding(
                    sink,
                    "parquet, json, csv, orc and text take APPEND only; Spark refuses the rest with "
                            + "STREAMING_OUTPUT_MODE.UNSUPPORTED_DATASOURCE.",
                    "Write outputMode = OutputMode.APPEND (an aggregation then needs a watermark)" + other + "."));
        }
        return List.of();
    }

    private static Finding finding(Sink sink, String allowed, String remedy) {
        String format =
                sink.known(sink.definition().format()).orElse(sink.definition().format());
        String found =
                "has outputMode = " + sink.definition().outputMode() + ", which the format " + format + " cannot write";
        return sink.finding(Rule.OUTPUT_MODE_OF_FORMAT, Place.of(Attribute.OUTPUT_MODE), found, allowed, remedy);
    }
}
