package io.expectationsink.benchmark.scale;

import io.expectationsink.rule.ModuleFinding;
import io.expectationsink.rule.ModuleRules;
import io.expectationsink.rule.ModuleSink;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The rules across all sinks of one module, as a build asks them. */
@State(Scope.Benchmark)
public class RulesAtBuild {

    /** How many sinks there are. */
    @Param("10")
    public int sinks;

    /** What they have in common. */
    @Param("APART")
    public Shape shape;

    private List<ModuleSink> module;

    /** Makes the sinks. */
    @Setup
    public void make() {
        module = shape.built(sinks);
    }

    /** Asks. */
    @Benchmark
    public List<ModuleFinding> check() {
        return ModuleRules.check(module);
    }
}
