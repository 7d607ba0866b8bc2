package io.expectationsink.proof.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Jars of classes of this test, which a cluster does not have. */
final class ClassJar {

    private ClassJar() {}

    /** Writes the class and those within it into a jar. */
    static Path write(Path jar, Class<?> type) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, type);
        }
        return jar;
    }

    private static void add(JarOutputStream out, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            bytes.transferTo(out);
        }
        for (Class<?> within : type.getDeclaredClasses()) {
            add(out, within);
        }
    }
}
