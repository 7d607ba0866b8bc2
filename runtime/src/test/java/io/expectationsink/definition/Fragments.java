package io.expectationsink.definition;

import java.util.List;
import java.util.Random;

/** Random texts from fragments of a grammar, always the same for the same seed. */
final class Fragments {

    private final Random random;
    private final List<String> fragments;
    private final List<String> noise;

    Fragments(long seed, List<String> fragments, List<String> noise) {
        this.random = new Random(seed);
        this.fragments = fragments;
        this.noise = noise;
    }

    /** A few fragments in a row. */
    String sequence() {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.append(pick(fragments));
        }
        return text.toString();
    }

    /** The text with a few characters inserted, removed, replaced or doubled. */
    String mutate(String text) {
        StringBuilder mutated = new StringBuilder(text);
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutated.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> mutated.insert(at, pick(noise));
                case 1 -> mutated.delete(at, Math.min(mutated.length(), at + 1));
                default -> mutated.replace(at, Math.min(mutated.length(), at + 1), pick(noise));
            }
        }
        return mutated.toString();
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
