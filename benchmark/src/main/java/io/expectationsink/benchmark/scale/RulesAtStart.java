package io.expectationsink.benchmark.scale;

import io.expectationsink.rule.Finding;
import io.expectationsink.rule.ModuleRules;
import io.expectationsink.rule.ModuleSink;
import io.expectationsink.rule.SinkRegister;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The rules between a sink that starts and those that have started, with the register of them and without. */
@State(Scope.Benchmark)
public class RulesAtStart {

    /** How many sinks have started. */
    @Param("10")
    public int sinks;

    /** What all have in common. */
    @Param("APART")
    public Shape shape;

    private ModuleSink starting;
    private List<ModuleSink> started;
    private SinkRegister register;

    /** Makes the sinks. */
    @Setup
    public void make() {
        started = shape.started(sinks);
        starting = shape.starting(0);
        register = SinkRegister.of(started);
    }

    /** Holds it against those that it may clash with, as a start does. */
    @Benchmark
    public List<Finding> near() {
        return ModuleRules.check(starting, register.near(starting), List.of());
    }

    /** Holds it against all of them, for comparison. */
    @Benchmark
    public List<Finding> all() {
        return ModuleRules.check(starting, started, List.of());
    }
}
