package io.expectationsink.processor.testing;

import com.google.testing.compile.Compilation;
import io.expectationsink.definition.SinkDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Loads what a compilation has produced. */
public final class Writers {

    private Writers() {}

    /** The compiled class of the given binary name. */
    public static Class<?> load(Compilation compilation, String name) {
        Map<String, JavaFileObject> classes = compilation.generatedFiles().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                .collect(Collectors.toMap(
                        file -> file.getName()
                                .replaceAll("^/CLASS_OUTPUT/|\\.class$", "")
                                .replace('/', '.'),
                        file -> file));
        ClassLoader loader = new ClassLoader(Writers.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                if (!classes.containsKey(wanted)) {
                    throw new ClassNotFoundException(wanted + " is none of " + classes.keySet());
                }
                byte[] bytes = bytes(classes.get(wanted));
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

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
