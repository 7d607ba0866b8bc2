package io.expectationsink.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal that the command line was started from. */
final class Terminal {

    private Terminal() {}

    /** Whether somebody watches: input and output are a terminal. */
    static boolean isWatched() {
        return Optional.ofNullable(System.console())
                .filter(Terminal::isTerminal)
                .isPresent();
    }

    /** From JDK 22 on there is a console also where there is no terminal, and {@code Console.isTerminal()} tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
