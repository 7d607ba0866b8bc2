package io.expectationsink.rule;

import io.expectationsink.definition.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules on several sinks together ({@link Scope#MODULE}): at build those of a module, at start those beside one. No
 * rule looks at pairs: the time grows with the number of sinks, or that of one sort of them.
 */
public final class ModuleRules {

    static final List<ModuleCheck> CHECKS = List.of(
            new SharedCheckpoint(),
            new NestedCheckpoints(),
            new SharedQueryName(),
            new SharedSinkName(),
            new SharedFileTable(),
            new OverwrittenStream());

    private ModuleRules() {}

    /**
     * Every finding on the sinks of a module, with the severities that each sink's definition asks for; what a definition
     * suppresses is left out. Two sinks are reported once, on the one whose {@link ModuleSink#declaredBy} comes later;
     * of a batch and a stream, on the batch. The findings come in the order of the sinks that they are about.
     */
    public static List<ModuleFinding> check(List<ModuleSink> sinks) {
        if (sinks.size() < 2) {
            return List.of();
        }
        List<ModuleSink> ordered = sinks.stream()
                .sorted(Comparator.comparing(ModuleSink::declaredBy))
                .toList();
        // By identity: the hash of a sink is one of all that it says.
        Map<ModuleSink, List<Finding>> found = new IdentityHashMap<>();
        ordered.forEach(sink -> found.put(sink, new ArrayList<>()));
        for (ModuleCheck check : CHECKS) {
            check.among(ordered).forEach(each -> found.get(each.sink()).add(each.finding()));
        }
        return ordered.stream().flatMap(sink -> weigh(sink, found.get(sink))).toList();
    }

    /**
     * The findings on a sink that is about to start, with the severities that its definition asks for; what it suppresses
     * is left out. As at build, a rule names one sink of those that it clashes with: the first that has started, and the
     * first that is declared. These are final: to weigh them again could raise what is a warning here.
     *
     * @param starting the sink, with final texts
     * @param started the sinks that this application has started, with final texts, whether or not their queries run: a
     *     finding that ends with the query of one of these is no more than a WARNING
     * @param declared sinks that it may never start, as far as they are known: a finding because of one of these is no
     *     more than a WARNING. The other two may be among them and do not count
     * @see SinkRegister#near
     */
    public static List<Finding> check(ModuleSink starting, List<ModuleSink> started, List<ModuleSink> declared) {
        Set<ModuleSink.Identity> known =
                started.stream().map(ModuleSink::identity).collect(Collectors.toSet());
        known.add(starting.identity());
        List<ModuleSink> others = started.stream()
                .filter(other -> !other.identity().equals(starting.identity()))
                .toList();
        List<ModuleSink> unstarted = declared.stream()
                .filter(other -> !known.contains(other.identity()))
                .toList();
        Stream<Finding> errors = CHECKS.stream()
                .flatMap(check -> first(check, starting, others)
                        .map(finding -> check.outlastsQueries() ? finding : atMostWarning(finding)));
        Stream<Finding> warnings = CHECKS.stream()
                .flatMap(check -> first(check, starting, unstarted))
                .map(ModuleRules::atMostWarning);
        return Stream.concat(errors, warnings)
                .filter(finding -> RuleBook.isKept(starting.sink(), finding))
                .sorted(Comparator.comparing(Finding::rule))
                .toList();
    }

    private static Stream<Finding> first(ModuleCheck check, ModuleSink starting, List<ModuleSink> others) {
        Stream<Finding> found = others.stream()
                .flatMap(other -> check.between(starting, other).stream())
                .limit(1);
        return RuleBook.adjust(starting.sink(), found).stream();
    }

    private static Finding atMostWarning(Finding finding) {
        return finding.severity() == Severity.ERROR ? finding.withSeverity(Severity.WARNING) : finding;
    }

    private static Stream<ModuleFinding> weigh(ModuleSink sink, List<Finding> found) {
        List<Finding> adjusted = RuleBook.adjust(sink.sink(), found.stream());
        Stream<Finding> kept = adjusted.stream().filter(finding -> RuleBook.isKept(sink.sink(), finding));
        Stream<Finding> suppressions =
                RuleBook.adjust(sink.sink(), Suppressions.ofErrors(sink.sink(), adjusted).stream()).stream();
        return Stream.concat(kept, suppressions).map(finding -> new ModuleFinding(sink, finding));
    }
}
