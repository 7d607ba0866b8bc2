package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import java.util.Optional;
import java.util.Set;

/** Two streams on one table of files. Rows of a sink of kind {@code AUTO} may be a batch, so nothing is said of it. */
final class SharedFileTable extends SameKey {

    @Override
    public Set<?> keys(Sink sink) {
        boolean concerned = sink.kind() == SinkKind.STREAMING
                && sink.family().filter(FormatFamily.FILE::equals).isPresent();
        return concerned ? TargetKeys.of(sink) : Set.of();
    }

    @Override
    Finding finding(ModuleSink sink, ModuleSink other) {
        Optional<Whereabouts> location = TargetKeys.isSameName(sink.sink(), other.sink())
                ? Optional.empty()
                : TargetKeys.sharedLocation(sink.sink(), other.sink());
        String format = sink.sink().definition().format();
        return sink.sink()
                .finding(
                        Rule.SHARED_FILE_TABLE,
                        location.map(Whereabouts::place).orElse(Place.of(Attribute.TABLE)),
                        "streams to the same " + (location.isPresent() ? "folder" : "table") + " as the "
                                + other.subject(),
                        "The files of " + format
                                + " keep one log of batches: what the second stream writes under a number"
                                + " that the first has used is dropped without an error.",
                        "Write one table for each stream, or unite the rows in one query, or use format = \"delta\", which"
                                + " takes several streams.");
    }
}
