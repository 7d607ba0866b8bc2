package io.expectationsink.rule;

import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.StorageLocation;
import java.util.Set;
import java.util.stream.Collectors;

/** Two streams on one checkpoint, however its location is written. */
final class SharedCheckpoint extends SameKey {

    @Override
    public Set<StorageLocation> keys(Sink sink) {
        return Whereabouts.checkpoint(sink).stream().map(Whereabouts::location).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    Finding finding(ModuleSink sink, ModuleSink other) {
        Whereabouts mine = Whereabouts.checkpoint(sink.sink()).orElseThrow();
        String theirs =
                Whereabouts.checkpoint(other.sink()).map(Whereabouts::text).orElseThrow();
        String spelling = theirs.equals(mine.text()) ? "" : ", written as " + other.display(theirs);
        return sink.sink()
                .finding(
                        Rule.SHARED_CHECKPOINT,
                        mine.place(),
                        "keeps its checkpoint at " + mine.text() + ", and so does the " + other.subject() + spelling,
                        "A checkpoint belongs to one query. The second on it stops the first without a word, or takes over"
                                + " its progress and never writes the rows that the first has read.",
                        "Write another checkpoint for one of the two"
                                + (isBelowBase(sink.sink())
                                        ? "; the table's name below it is in lower case, with underscores for dots."
                                        : "."));
    }

    private static boolean isBelowBase(Sink sink) {
        return CheckpointPath.of(sink.comparable())
                .filter(CheckpointPath::isBelowBase)
                .isPresent();
    }
}
