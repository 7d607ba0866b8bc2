package io.expectationsink.rule;

import io.expectationsink.definition.StorageLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One checkpoint inside another. Two that are the same are {@link SharedCheckpoint}'s. */
final class NestedCheckpoints implements ModuleCheck {

    /** A checkpoint at the location. */
    private record At(StorageLocation location) {}

    /** A checkpoint below the location. */
    private record Below(StorageLocation location) {}

    /** A sink's checkpoint, and the sink's position among the others. */
    private record Held(ModuleSink sink, int position, Whereabouts checkpoint) {

        StorageLocation location() {
            return checkpoint.location();
        }
    }

    /** In the order of locations, what lies inside another comes next: one walk with a stack finds the pairs. */
    @Override
    public List<ModuleFinding> among(List<ModuleSink> sinks) {
        List<ModuleFinding> findings = new ArrayList<>();
        Deque<Held> around = new ArrayDeque<>();
        for (Held held : inOrderOfLocations(sinks)) {
            while (!around.isEmpty() && !isWithin(held, around.peek())) {
                around.pop();
            }
            if (around.isEmpty()) {
                around.push(held);
            } else if (!held.location().equals(around.peek().location())) {
                findings.add(laterOf(held, around.peek()));
                around.push(held);
            }
        }
        return findings;
    }

    /** Where the checkpoint is, and what it is below. */
    @Override
    public Set<?> keys(Sink sink) {
        return location(sink)
                .map(at -> Stream.concat(
                                Stream.<Object>of(new At(at)), at.around().map(Below::new))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** What is below the checkpoint, and what it is below itself. */
    @Override
    public Set<?> sought(Sink sink) {
        return location(sink)
                .map(at -> Stream.concat(
                                Stream.<Object>of(new Below(at)), at.around().map(At::new))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Optional<StorageLocation> location(Sink sink) {
        return Whereabouts.checkpoint(sink).map(Whereabouts::location).filter(StorageLocation::isResolved);
    }

    @Override
    public Optional<Finding> between(ModuleSink sink, ModuleSink other) {
        Optional<Whereabouts> mine = Whereabouts.checkpoint(sink.sink());
        Optional<Whereabouts> theirs = Whereabouts.checkpoint(other.sink());
        return mine.isPresent() && theirs.isPresent() && isNested(mine.get(), theirs.get())
                ? Optional.of(finding(sink, mine.get(), other, theirs.get()))
                : Optional.empty();
    }

    private static List<Held> inOrderOfLocations(List<ModuleSink> sinks) {
        List<Held> held = new ArrayList<>();
        for (ModuleSink sink : sinks) {
            int position = held.size();
            Whereabouts.checkpoint(sink.sink())
                    .filter(checkpoint -> checkpoint.location().isResolved())
                    .ifPresent(checkpoint -> held.add(new Held(sink, position, checkpoint)));
        }
        held.sort(Comparator.comparing(Held::location).thenComparing(Held::position));
        return held;
    }

    private static boolean isWithin(Held inner, Held outer) {
        return inner.location().equals(outer.location()) || inner.location().isInside(outer.location());
    }

    private static boolean isNested(Whereabouts one, Whereabouts other) {
        return one.location().isInside(other.location()) || other.location().isInside(one.location());
    }

    private static ModuleFinding laterOf(Held one, Held other) {
        Held later = one.position() > other.position() ? one : other;
        Held first = later == one ? other : one;
        return new ModuleFinding(
                later.sink(), finding(later.sink(), later.checkpoint(), first.sink(), first.checkpoint()));
    }

    private static Finding finding(ModuleSink sink, Whereabouts mine, ModuleSink other, Whereabouts theirs) {
        String relation = mine.location().isInside(theirs.location()) ? "inside" : "around";
        return sink.sink()
                .finding(
                        Rule.NESTED_CHECKPOINTS,
                        mine.place(),
                        "keeps its checkpoint at " + mine.text() + ", " + relation + " that of the " + other.subject()
                                + ", " + other.display(theirs.text()),
                        "Whoever moves, restores or deletes the outer checkpoint does so to the inner one, and its stream"
                                + " begins from the beginning.",
                        "Write locations that lie side by side.");
    }
}
