package io.expectationsink.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.checkpoint.Restoration;
import io.expectationsink.checkpoint.RestoredQuery;
import java.util.List;

/** A restored checkpoint as machines read it. */
final class RestorationJson {

    private RestorationJson() {}

    static ObjectNode of(Restoration restored, RestoredQuery query, List<String> checks) {
        ObjectNode json = Json.object()
                .put("location", restored.location())
                .put("backup", restored.backup())
                .put("queryId", restored.queryId().orElse(null))
                .put("newQuery", query == RestoredQuery.NEW);
        json.set("lastBatch", Json.number(restored.lastBatch()));
        json.set("lastCommit", Json.number(restored.lastCommit()));
        json.put("files", restored.files()).put("bytes", restored.bytes());
        ArrayNode sentences = json.putArray("checks");
        checks.forEach(sentences::add);
        return json;
    }
}
