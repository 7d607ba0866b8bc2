package io.expectationsink.benchmark.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Ours. */
    Subject ours() {
        return of(last(0)).get(0).subject();
    }
}
