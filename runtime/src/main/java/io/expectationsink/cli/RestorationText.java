package io.expectationsink.cli;

import io.expectationsink.checkpoint.Restoration;
import io.expectationsink.checkpoint.RestoredQuery;
import java.util.List;

/** A restored checkpoint as people read it. */
final class RestorationText {

    private RestorationText() {}

    static List<String> of(Restoration restored, RestoredQuery query, List<String> checks) {
        Lines lines = new Lines()
                .add("checkpoint", restored.location())
                .add("backup", restored.backup())
                .add("verdict", "restored: every file was read back, and the copy is verified")
                .add(
                        "query id",
                        restored.queryId().map(id -> id + whose(query)).orElse("none: no query was started on it yet"))
                .add("last batch", restored.lastBatch())
                .add("last commit", restored.lastCommit())
                .add("copied", Amount.of(restored.files(), restored.bytes()));
        checks.forEach(check -> lines.add("check", check));
        return lines.all();
    }

    private static String whose(RestoredQuery query) {
        return switch (query) {
            case SAME -> ", the same query";
            case NEW -> ", a new query";
        };
    }
}
