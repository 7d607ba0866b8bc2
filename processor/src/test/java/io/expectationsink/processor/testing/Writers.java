package io.expectationsink.processor.testing;

import io.expectationsink.definition.SinkDefinition;
import java.lang.reflect.Field;

/** Loads what a compilation has produced. */
public final class Writers {

    private static final String CLASSES = "/CLASS_OUTPUT/";

    private Writers() {}

    /** The compiled class of the given binary name. */
    public static Class<?> load(Compilation compilation, String name) {
        ClassLoader loader = new ClassLoader(Writers.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                String path = CLASSES + wanted.replace('.', '/') + ".class";
                if (compilation.paths(path).findAny().isEmpty()) {
                    throw new ClassNotFoundException(wanted + " was not compiled");
                }
                byte[] bytes = compilation.bytes(path);
                return defineClass(wanted, bytes, 0, bytes.length);
            }
        };
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The definition that the writer of the given binary name holds; no session is needed to ask for it. */
    public static SinkDefinition definition(Compilation compilation, String writer) {
        try {
            Field field = load(compilation, writer).getDeclaredField("DEFINITION");
            field.setAccessible(true);
            return (SinkDefinition) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
