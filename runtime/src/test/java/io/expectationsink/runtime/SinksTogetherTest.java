package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.catalog.SinkModule;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Sinks of one application, and those that are declared on its class path, held against each other at start. */
@ExtendWith(LocalSpark.class)
class SinksTogetherTest {

    private static final String MANIFEST = "META-INF/expectation-sink/declared.json";

    @TempDir
    private Path folder;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private SparkSession spark;
    private Path root;
    private Numbers numbers;

    /** A module as a generated class would register it; its resources are those of its class loader. */
    public static final class Declared implements SinkModule {
        @Override
        public String manifest() {
            return MANIFEST;
        }
    }

    @BeforeEach
    void takeSession(SparkSession session) {
        spark = session;
        root = folder;
        WithModule.MANIFESTS_READ.set(0);
        numbers = Numbers.in(spark, folder).add(0, 3);
    }

    @AfterEach
    void restoreClassLoader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private SinkDefinition.Builder sink(String name, String checkpoint) {
        return SinkDefinition.builder(name)
                .table(name)
                .format("noop")
                .checkpoint(folder.resolve(checkpoint).toString())
                .appendTableName(false)
                .trigger(TriggerDefinition.availableNow());
    }

    private void run(SinkDefinition definition) throws Exception {
        SinkContext context =
                SinkContext.builder(spark).property("root", root.toString()).build();
        new SinkWriter(context).start(numbers.stream(), definition).awaitTermination();
    }

    private void declare(String manifest) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        write(classes, "META-INF/services/" + SinkModule.class.getName(), Declared.class.getName());
        write(classes, MANIFEST, manifest);
        Thread.currentThread()
                .setContextClassLoader(new WithModule(classes.toUri().toURL(), before));
    }

    private static String manifest(String name, String checkpoint) {
        return """
                {
                  "schemaVersion": 1,
                  "sinks": [
                    {
                      "name": "%s",
                      "kind": "STREAMING",
                      "declaringClass": "lake.Declared",
                      "writerClass": "lake.DeclaredWriter",
                      "declared": {
                        "table": "t",
                        "format": "noop",
                        "checkpoint": "${root}/%s",
                        "appendTableName": false
                      },
                      "severities": {},
                      "silenced": []
                    }
                  ]
                }
                """.formatted(name, checkpoint);
    }

    private static void write(Path classes, String name, String text) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aCheckpointOfAnotherSinkIsRefusedAlsoAfterItsQueryHasEnded() throws Exception {
        run(sink("together_first", "shared").build());
        numbers.add(3, 5);

        assertThatThrownBy(() -> run(sink("together_second", "shared/").build()))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES501]")
                .hasMessageContaining("together_first");
        run(sink("together_first", "shared").build());
    }

    @Test
    void aDeclaredSinkThatHasNotStartedIsAWarningOnce() throws Exception {
        declare(manifest("together_declared", "declared"));

        try (CapturedLog log = CapturedLog.open()) {
            run(sink("together_third", "declared").build());
            run(sink("together_third", "declared").build());

            assertThat(log.warnings())
                    .filteredOn(warning -> warning.contains("[ES501]"))
                    .singleElement()
                    .asString()
                    .contains("together_declared", "lake.Declared");
        }
    }

    @Test
    void theClassPathIsReadOnceAndResolvedAgainWhenWhatItDependsOnChanges() throws Exception {
        declare(manifest("together_changed", "first"));
        String key = "spark.expectationsink.together_changed.checkpoint";

        try (CapturedLog log = CapturedLog.open()) {
            run(sink("together_apart", "apart").build());
            run(sink("together_apart_too", "apart_too").build());
            assertThat(clashes(log)).isEmpty();

            spark.conf().set(key, folder.resolve("second").toString());
            run(sink("together_by_setting", "second").build());
            assertThat(clashes(log)).singleElement().asString().contains("together_by_setting");

            spark.conf().unset(key);
            root = folder.resolve("other");
            run(sink("together_by_property", "other/first").build());
            assertThat(clashes(log)).hasSize(2).last().asString().contains("together_by_property");
        } finally {
            spark.conf().unset(key);
        }
        assertThat(WithModule.MANIFESTS_READ).hasValue(1);
    }

    private static List<String> clashes(CapturedLog log) {
        return log.warnings().stream()
                .filter(warning -> warning.contains("[ES501]"))
                .toList();
    }

    @Test
    void aManifestThatCannotBeReadIsAWarningOnceAndStopsNoStart() throws Exception {
        declare("{}");

        try (CapturedLog log = CapturedLog.open()) {
            run(sink("together_fourth", "fourth").build());
            run(sink("together_fourth", "fourth").build());

            assertThat(log.warnings())
                    .filteredOn(warning -> warning.contains("declared on the class path"))
                    .hasSize(1);
        }
    }

    @Test
    void aSinkIsNotItsOwnRivalWhereItsDeclarationIsNotSeen() throws Exception {
        SinkDefinition definition = sink("together_seen", "seen").build();
        declare(manifest("together_seen", "seen"));
        run(definition);

        Thread.currentThread().setContextClassLoader(before);

        assertThatCode(() -> run(definition)).doesNotThrowAnyException();
    }

    @Test
    void aSinkMayStartInSeveralSessionsOfAnApplication() throws Exception {
        SinkDefinition definition = sink("together_sessions", "sessions").build();
        run(definition);
        SparkSession second = spark.newSession();
        numbers = Numbers.in(second, folder);

        assertThatCode(() -> run(definition)).doesNotThrowAnyException();
    }

    @Test
    void oneDefinitionInALoopMayTakeSeveralTables() throws Exception {
        for (String table : List.of("together_eu", "together_us")) {
            run(sink("together_loop", "loop").table(table).appendTableName(true).build());
        }

        assertThat(folder.resolve("loop/together_us/offsets")).isNotEmptyDirectory();
    }

    @Test
    void aQueryMayTakeTheNameOfOneThatHasEnded() throws Exception {
        run(sink("together_day", "day").queryName("together_query").build());

        try (CapturedLog log = CapturedLog.open()) {
            run(sink("together_night", "night").queryName("together_query").build());

            assertThat(log.warnings())
                    .filteredOn(warning -> warning.contains("[ES503]"))
                    .hasSize(1);
        }
    }

    @Test
    void ofSinksThatStartAtTheSameTimeOneGoesFirst() throws Exception {
        int starts = 4;
        CyclicBarrier together = new CyclicBarrier(starts);
        ExecutorService threads = Executors.newFixedThreadPool(starts);
        List<Future<Void>> started = new ArrayList<>();
        for (int at = 0; at < starts; at++) {
            SinkDefinition definition = sink("together_at_once_" + at, "at_once_" + at)
                    .format("parquet")
                    .table("together_at_once")
                    .path(folder.resolve("at_once").toString())
                    .build();
            started.add(threads.submit(() -> {
                together.await();
                run(definition);
                return null;
            }));
        }

        List<Throwable> refusals = new ArrayList<>();
        for (Future<Void> start : started) {
            try {
                start.get();
            } catch (ExecutionException e) {
                refusals.add(e.getCause());
            }
        }
        threads.shutdown();

        assertThat(refusals)
                .hasSize(starts - 1)
                .allSatisfy(refusal -> assertThat(refusal)
                        .isInstanceOf(InvalidSinkException.class)
                        .hasMessageContaining("[ES505]"));
        assertThat(spark.table("together_at_once").count()).isEqualTo(3);
        spark.sql("DROP TABLE together_at_once");
    }

    @Test
    void aSinkThatDidNotStartIsNobodysRival() throws Exception {
        SinkDefinition broken =
                sink("together_broken", "broken").format("no_such_format").build();
        assertThatThrownBy(() -> run(broken)).isInstanceOf(SinkFailedException.class);

        assertThatCode(() -> run(
                        sink("together_whole", "broken").appendTableName(false).build()))
                .doesNotThrowAnyException();
    }

    @Test
    void aWarningIsSaidOnceTheErrorsBesideItAreMended() throws Exception {
        run(sink("together_taken", "taken").build());
        run(sink("together_name", "name").queryName("together_twice").build());

        try (CapturedLog log = CapturedLog.open()) {
            assertThatThrownBy(() -> run(sink("together_late", "taken")
                            .queryName("together_twice")
                            .build()))
                    .isInstanceOf(InvalidSinkException.class)
                    .hasMessageContaining("[ES501]");
            assertThat(log.warnings()).noneMatch(warning -> warning.contains("[ES503]"));
            run(sink("together_late", "late").queryName("together_twice").build());

            assertThat(log.warnings()).anyMatch(warning -> warning.contains("[ES503]"));
        }
    }

    /** Loads the module itself, so that the module's own class loader sees the folder. */
    private static final class WithModule extends URLClassLoader {

        static final AtomicInteger MANIFESTS_READ = new AtomicInteger();

        WithModule(URL classes, ClassLoader parent) {
            super(
                    new URL[] {
                        classes,
                        Declared.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    parent);
        }

        @Override
        public URL findResource(String name) {
            if (name.equals(MANIFEST)) {
                MANIFESTS_READ.incrementAndGet();
            }
            return super.findResource(name);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.equals(Declared.class.getName())) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
