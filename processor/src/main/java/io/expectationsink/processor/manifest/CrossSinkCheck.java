package io.expectationsink.processor.manifest;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.name.QualifiedName;
import io.expectationsink.processor.read.DeclaredSink;
import io.expectationsink.processor.report.Reporter;
import io.expectationsink.processor.report.Verdict;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.ModuleFinding;
import io.expectationsink.rule.ModuleRules;
import io.expectationsink.rule.ModuleSink;
import io.expectationsink.rule.Sink;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Holds the declarations of a module against each other, and reports each clash on one of the two. */
public final class CrossSinkCheck {

    private final Function<SinkDefinition, Sink> options;
    private final Reporter reporter;

    /**
     * A check.
     *
     * @param options a definition as the rule book sees it under the options of the compilation
     * @param reporter where the findings go
     */
    public CrossSinkCheck(Function<SinkDefinition, Sink> options, Reporter reporter) {
        this.options = options;
        this.reporter = reporter;
    }

    /**
     * Reports what is wrong among the declarations, each of which the compiler could make sense of.
     *
     * @return whether the module may be built: false after an error, of which this round's own flag does not tell yet
     */
    public boolean report(List<DeclaredSink> declared) {
        List<ModuleSink> sinks = new ArrayList<>();
        Map<ModuleSink, DeclaredSink> declarations = new IdentityHashMap<>();
        for (DeclaredSink each : declared) {
            ModuleSink sink = new ModuleSink(QualifiedName.of(each.element()), options.apply(each.definition()));
            sinks.add(sink);
            declarations.put(sink, each);
        }
        Map<ModuleSink, List<Finding>> findings = new LinkedHashMap<>();
        for (ModuleFinding found : ModuleRules.check(sinks)) {
            findings.computeIfAbsent(found.sink(), none -> new ArrayList<>()).add(found.finding());
        }
        List<Verdict> verdicts = new ArrayList<>();
        findings.forEach((sink, found) -> verdicts.add(reporter.report(declarations.get(sink), found)));
        return verdicts.stream().allMatch(verdict -> verdict.errors().isEmpty());
    }
}
