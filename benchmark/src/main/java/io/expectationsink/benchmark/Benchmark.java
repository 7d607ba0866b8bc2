package io.expectationsink.benchmark;

import io.expectationsink.benchmark.compile.CompileSuite;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Machine;
import io.expectationsink.benchmark.scale.ScaleSuite;
import io.expectationsink.benchmark.start.StartSuite;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs the suites that the argument names, one after the other, and leaves their figures in {@code target/figures}. */
public final class Benchmark {

    private static final List<Suite> SUITES = List.of(new CompileSuite(), new StartSuite(), new ScaleSuite());

    private Benchmark() {}

    /**
     * The command.
     *
     * @param arguments the suites' names, separated by commas
     */
    public static void main(String[] arguments) throws Exception {
        List<String> names = Arrays.asList(arguments[0].split(","));
        for (String name : names) {
            if (SUITES.stream().noneMatch(suite -> suite.name().equals(name))) {
                throw new IllegalArgumentException("There is no suite '" + name + "', only "
                        + SUITES.stream().map(Suite::name).toList());
            }
        }
        for (Suite suite : SUITES) {
            if (names.contains(suite.name())) {
                Figures figures = Figures.in(Path.of("target", "figures"), suite.name());
                figures.say(Machine.text());
                suite.run(figures, Boolean.getBoolean("benchmark.quick"));
            }
        }
    }
}
