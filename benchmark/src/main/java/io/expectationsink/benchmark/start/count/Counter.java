package io.expectationsink.benchmark.start.count;

/** Counts the calls of one layer: of those that are made within another, only the outermost. */
final class Counter {

    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    /** The answer to what is asked for. */
    <T, E extends Exception> T count(String layer, String kind, Asked<T, E> asked) throws E {
        if (inside.get()) {
            return asked.answer();
        }
        Calls.add(layer, kind);
        inside.set(true);
        try {
            return asked.answer();
        } finally {
            inside.set(false);
        }
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Asked<T, E extends Exception> {

        T answer() throws E;
    }
}
