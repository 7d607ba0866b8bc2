package io.expectationsink.processor.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * A compiler's file manager for one compilation. To open the jars of the class path takes longer than most compilations,
 * so the next one finds them open.
 *
 * @param files the file manager
 * @param isShared whether later compilations get it too
 */
record OpenFiles(StandardJavaFileManager files, boolean isShared) implements AutoCloseable {

    private static final Map<TestCompiler, StandardJavaFileManager> SHARED = new ConcurrentHashMap<>();

    /**
     * The files of a compilation with the options. A file manager keeps a path that an option has given it, so only
     * those compilations share one whose options give no path but the class path, which
     * they all do.
     */
    static OpenFiles of(TestCompiler compiler, List<String> options) throws IOException {
        boolean usual = options.stream()
                .filter(option -> option.matches("-.*(path|-module)"))
                .toList()
                .equals(List.of("-classpath"));
        OpenFiles opened = usual
                ? new OpenFiles(SHARED.computeIfAbsent(compiler, OpenFiles::open), true)
                : new OpenFiles(open(compiler), false);
        // The Eclipse compiler appends to the class path that is there, at first that of the tests.
        opened.files.setLocation(StandardLocation.CLASS_PATH, List.of());
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (!isShared) {
            files.close();
        }
    }

    private static StandardJavaFileManager open(TestCompiler compiler) {
        return compiler.tool().getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }
}
