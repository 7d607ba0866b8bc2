package io.expectationsink.runtime;

import io.expectationsink.rule.Finding;
import io.expectationsink.rule.ModuleSink;
import io.expectationsink.rule.SinkRegister;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * The sinks that an application has started in this JVM or is just starting, also those whose queries have ended: their
 * checkpoints and tables are still theirs. Only definitions are kept, one for each sink: a sink that starts again stands in its own
 * place, whatever has changed of it.
 */
final class StartedSinks {

    /** Nobody reads what has been said once more after so many others. */
    private static final int MOST_SAID = 10_000;

    private static StartedSinks current = new StartedSinks(Optional.empty());

    private final Optional<String> application;
    private final Map<Key, Started> sinks = new HashMap<>();
    private final SinkRegister register = new SinkRegister();
    private int places;
    private final Set<String> said = new HashSet<>();

    /**
     * What makes a start one of a sink. A definition in code is told by its name: it may be that of a declaration which
     * this thread's class loader does not see.
     */
    private record Key(String name, String declaredBy) {}

    /** A sink in the place of its first start. */
    private record Started(int place, ModuleSink sink) {}

    private StartedSinks(Optional<String> application) {
        this.application = application;
    }

    /** Those of the session's application: a JVM runs one at a time, and forgets the one before. */
    static synchronized StartedSinks of(SparkSession spark) {
        Optional<String> application = StartedQueries.application(spark);
        if (!current.application.equals(application)) {
            current = new StartedSinks(application);
        }
        return current;
    }

    /**
     * A sink is going to start: from now on the others see it.
     *
     * @param declared the declared sinks that it may clash with
     */
    synchronized Joined join(ModuleSink sink, List<ModuleSink> declared) {
        List<ModuleSink> others = register.near(sink).stream()
                .filter(other -> !areOne(other, sink))
                .toList();
        List<ModuleSink> notStarted = declared.stream()
                .filter(other -> !sinks.containsKey(key(other)))
                .toList();
        Optional<Started> former = Optional.ofNullable(sinks.get(key(sink)));
        put(new Started(former.map(Started::place).orElseGet(() -> places++), sink));
        return new Joined(sink, former, others, notStarted);
    }

    private void put(Started started) {
        register.put(started.place(), started.sink());
        sinks.put(key(started.sink()), started);
    }

    private synchronized void leave(Joined joined) {
        Started now = sinks.get(key(joined.sink));
        if (now == null || now.sink() != joined.sink) {
            return;
        }
        joined.former.ifPresentOrElse(this::put, () -> {
            sinks.remove(key(joined.sink));
            register.remove(now.place());
        });
    }

    /** A sink among those of the application. */
    final class Joined {

        private final ModuleSink sink;
        private final Optional<Started> former;
        private final List<ModuleSink> others;
        private final List<ModuleSink> notStarted;

        private Joined(
                ModuleSink sink, Optional<Started> former, List<ModuleSink> others, List<ModuleSink> notStarted) {
            this.sink = sink;
            this.former = former;
            this.others = others;
            this.notStarted = notStarted;
        }

        /** The other sinks when it joined that it may clash with, in the order of their first starts. */
        List<ModuleSink> others() {
            return others;
        }

        /** Of the declared sinks that it may clash with, those that had not started when it joined. */
        List<ModuleSink> notStarted() {
            return notStarted;
        }

        /** It has not started: what it was before counts again. */
        void leave() {
            StartedSinks.this.leave(this);
        }
    }

    /** Whether the application says this for the first time. */
    synchronized boolean isNew(Finding finding) {
        if (said.size() == MOST_SAID) {
            said.clear();
        }
        return said.add(finding.message());
    }

    private static Key key(ModuleSink sink) {
        return new Key(sink.sink().definition().name(), sink.declaredBy());
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
