package io.expectationsink.benchmark.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Everything that is compiled: so many declarations of each subject, for each plan. */
final class Workload {

    private final Map<Plan, List<Compilation>> compilations = new LinkedHashMap<>();

    private Workload() {}

    /** Writes all declarations, and generates what the compilations without a processor need. */
    static Workload prepare(List<Subject> subjects, List<Plan> plans, Path root) throws Exception {
        Workload workload = new Workload();
        for (Plan plan : plans) {
            List<Compilation> all = new ArrayList<>();
            for (Subject subject : subjects) {
                all.add(Compilation.prepare(subject, plan.declarations(), root));
            }
            workload.compilations.put(plan, List.copyOf(all));
        }
        return workload;
    }

    /** From few declarations to many. */
    List<Plan> plans() {
        return List.copyOf(compilations.keySet());
    }

    /** The plan with the most declarations, or one so many before. */
    Plan last(int before) {
        return plans().get(plans().size() - 1 - before);
    }

    /** What is compiled for a plan: ours first. */
    List<Compilation> of(Plan plan) {
        return compilations.get(plan);
    }

    /**
     * Who is measured beside whom, from few declarations to many. The last two numbers of them are compared with one
     * another: they take turns in the same rounds, ours of both one right after the other.
     */
    List<List<Turn>> turns(Function<Plan, Plan.Often> often) {
        List<List<Turn>> all = new ArrayList<>();
        plans().subList(0, plans().size() - 2).forEach(plan -> all.add(turns(plan, often)));
        List<Turn> most = new ArrayList<>(turns(last(1), often));
        Collections.reverse(most);
        most.addAll(turns(last(0), often));
        all.add(most);
        return all;
    }

    private List<Turn> turns(Plan plan, Function<Plan, Plan.Often> often) {
        return of(plan).stream()
                .map(one -> new Turn(one, often.apply(plan).of(one.subject().role())))
                .filter(turn -> turn.rounds() > 0)
                .toList();
    }

    /** All subjects: ours first. */
    List<Subject> subjects() {
        return of(last(0)).stream().map(Compilation::subject).toList();
    }

    /** Ours. */
    Subject ours() {
        return of(last(0)).get(0).subject();
    }
}
