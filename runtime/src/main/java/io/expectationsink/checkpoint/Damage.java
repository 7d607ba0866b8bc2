package io.expectationsink.checkpoint;

/**
 * One damage of a checkpoint.
 *
 * @param kind what kind of damage it is
 * @param path the file or folder, from the checkpoint's root
 * @param found what was found there
 * @param engine what the engine does with it, as the end of a sentence that begins with it
 * @param remedy what to do about it
 */
public record Damage(DamageKind kind, String path, String found, String engine, String remedy) {

    /** A damage of the kind. */
    static Damage of(DamageKind kind, String path, String found) {
        return new Damage(kind, path, found, kind.engine(), kind.remedy());
    }

    /** Whether it is the same damage of the same file, maybe in other words. */
    boolean isSameAs(Damage other) {
        return kind == other.kind && path.equals(other.path);
    }

    /** The damage in one line: where, what, what the engine does, what to do, and where to read on. */
    public String message() {
        return path + ": " + found + ". The engine " + engine + " " + remedy
                + " See docs/checkpoints.md#verify-what-it-finds";
    }
}
