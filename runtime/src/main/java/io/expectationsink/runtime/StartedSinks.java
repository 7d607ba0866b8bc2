package io.expectationsink.runtime;

import io.expectationsink.rule.Finding;
import io.expectationsink.rule.ModuleSink;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * The sinks that an application has started in this JVM, also those whose queries have ended: their checkpoints and
 * tables are still theirs. Only definitions are kept, one for each sink: a sink that starts again stands in its own
 * place, whatever has changed of it.
 */
final class StartedSinks {

    /** Nobody reads what has been said once more after so many others. */
    private static final int MOST_SAID = 10_000;

    private static StartedSinks current = new StartedSinks("");

    private final String application;
    private final Map<Key, ModuleSink> sinks = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();

    /**
     * What makes a start one of a sink. A definition in code is told by its name: it may be that of a declaration which
     * this thread's class loader does not see.
     */
    private record Key(String name, String declaredBy) {}

    private StartedSinks(String application) {
        this.application = application;
    }

    /** Those of the session's application: a JVM runs one at a time, and forgets the one before. */
    static synchronized StartedSinks of(SparkSession spark) {
        String application = SparkConfiguration.get(spark, "spark.app.id").orElse("");
        if (!current.application.equals(application)) {
            current = new StartedSinks(application);
        }
        return current;
    }

    /** The sinks but the given one, in the order of their first starts. */
    synchronized List<ModuleSink> besides(ModuleSink sink) {
        return sinks.values().stream().filter(other -> !areOne(other, sink)).toList();
    }

    /** Remembers a sink that has started. */
    synchronized void add(ModuleSink sink) {
        sinks.put(new Key(sink.sink().definition().name(), sink.declaredBy()), sink);
    }

    /** Whether the application says this for the first time. */
    synchronized boolean isNew(Finding finding) {
        if (said.size() == MOST_SAID) {
            said.clear();
        }
        return said.add(finding.message());
    }

    private static boolean areOne(ModuleSink one, ModuleSink other) {
        boolean haveOneName =
                one.sink().definition().name().equals(other.sink().definition().name());
        boolean haveOneDeclaration = one.declaredBy().equals(other.declaredBy())
                || DeclaredSinks.isInCode(one)
                || DeclaredSinks.isInCode(other);
        return haveOneName && haveOneDeclaration;
    }
}
