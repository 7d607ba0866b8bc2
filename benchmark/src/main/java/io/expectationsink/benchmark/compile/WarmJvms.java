package io.expectationsink.benchmark.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A warm JVM for each subject, so that none is measured with what the JVM has learned about another. All live at the same
 * time, and wait while another compiles.
 */
final class WarmJvms implements AutoCloseable {

    private final Map<Subject, CompilerJvm> jvms = new LinkedHashMap<>();

    /** Starts JVMs that keep the processors' classes, and what they have learned about them. */
    static WarmJvms keeping(List<Subject> subjects) throws IOException {
        return started(subjects, subject -> CompilerJvm.keeping(subject.processorPath()));
    }

    /** Starts JVMs that load the processors' classes for each compilation, as the daemons of Maven and Gradle do. */
    static WarmJvms reloading(List<Subject> subjects) throws IOException {
        return started(subjects, subject -> CompilerJvm.reloading());
    }

    /** All of them, or none. */
    private static WarmJvms started(List<Subject> subjects, Starter starter) throws IOException {
        WarmJvms all = new WarmJvms();
        try {
            for (Subject subject : subjects) {
                all.jvms.put(subject, starter.start(subject));
            }
            return all;
        } catch (IOException e) {
            all.close();
            throw e;
        }
    }

    /** The JVM of the subject. */
    CompilerJvm of(Subject subject) {
        return jvms.get(subject);
    }

    /** Compiles so many times, both ways. */
    void warmUp(List<Compilation> compilations, int times) throws IOException {
        for (Compilation compilation : compilations) {
            for (int time = 0; time < times; time++) {
                of(compilation.subject()).compile(compilation.ready(true));
                of(compilation.subject()).compile(compilation.ready(false));
            }
        }
    }

    /** Ends all of them, and fails afterwards if one could not be ended properly. */
    @Override
    public void close() throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (CompilerJvm jvm : jvms.values()) {
            try {
                jvm.close();
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            IOException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    private interface Starter {
        CompilerJvm start(Subject subject) throws IOException;
    }
}
