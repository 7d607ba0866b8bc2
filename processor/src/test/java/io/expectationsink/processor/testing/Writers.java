package io.expectationsink.processor.testing;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.runtime.GeneratedWriter;
import io.expectationsink.runtime.SinkContext;
import java.lang.reflect.Constructor;
import org.apache.spark.sql.SparkSession;

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

    /** The definition that the writer of the given binary name hands to the runtime. */
    public static SinkDefinition definition(Compilation compilation, String writer) {
        try {
            Constructor<?> constructor = load(compilation, writer).getDeclaredConstructor(SinkContext.class);
            constructor.setAccessible(true);
            return ((GeneratedWriter) constructor.newInstance(Session.CONTEXT)).definition();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Nothing runs in it: a writer wants to be made for one. */
    private static final class Session {

        private static final SinkContext CONTEXT = SinkContext.builder(SparkSession.builder()
                        .master("local[1]")
                        .appName("expectation-sink-processor-tests")
                        .config("spark.ui.enabled", "false")
                        .getOrCreate())
                .build();
    }
}
