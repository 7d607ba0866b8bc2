package io.expectationsink.checkpoint;

import java.util.List;
import java.util.Optional;

/**
 * Whether a checkpoint is sound.
 *
 * @param location where it lies
 * @param damages what is wrong with it, the worst first; empty when it is sound
 * @param filesRead how many files were opened
 */
public record CheckpointVerification(String location, List<Damage> damages, long filesRead) {

    /** Copies the list. */
    public CheckpointVerification {
        damages = List.copyOf(damages);
    }

    /** Whether nothing is wrong with it. */
    public boolean isSound() {
        return damages.isEmpty();
    }

    /** The worst of the damages that a restart meets; empty when the engine would run as if nothing had happened. */
    Optional<Damage> hindrance() {
        return damages.stream()
                .filter(damage -> damage.kind().effect() != Effect.RUNS)
                .findFirst();
    }

    /** What both looks at the checkpoint have found. */
    CheckpointVerification confirmedBy(CheckpointVerification later) {
        List<Damage> confirmed = later.damages.stream()
                .filter(damage -> damages.stream().anyMatch(damage::isSameAs))
                .toList();
        return new CheckpointVerification(location, confirmed, filesRead + later.filesRead);
    }

    /** The judgement in one line. */
    public String verdict() {
        if (isSound()) {
            return "sound";
        }
        Damage worst = damages.get(0);
        String more = damages.size() == 1 ? "" : ", and " + (damages.size() - 1) + " more";
        return "damaged: " + worst.path() + ": " + worst.found() + more;
    }
}
