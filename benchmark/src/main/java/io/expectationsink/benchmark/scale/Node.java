package io.expectationsink.benchmark.scale;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file or a folder of a tree that is made up while it is walked. */
sealed interface Node {

    /** The last part of its path. */
    String name();

    /**
     * A file.
     *
     * @param bytes how long it is said to be
     * @param content what is read of it
     */
    record Content(String name, long bytes, Supplier<String> content) implements Node {

        /** A file whose length is that of its text. */
        static Content of(String name, String text) {
            return new Content(name, text.length(), () -> text);
        }
    }

    /**
     * A folder.
     *
     * @param children makes up what it holds, each time anew
     */
    record Folder(String name, Supplier<Stream<Node>> children) implements Node {}
}
