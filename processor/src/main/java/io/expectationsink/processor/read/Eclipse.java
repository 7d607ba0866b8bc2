package io.expectationsink.processor.read;

/** What the Eclipse compiler does unlike javac, so much that messages have to know. */
public final class Eclipse {

    private Eclipse() {}

    /** Whether it is the Eclipse compiler that has made this part of the model. */
    public static boolean made(Object part) {
        return part.getClass().getName().startsWith("org.eclipse.jdt.");
    }
}
