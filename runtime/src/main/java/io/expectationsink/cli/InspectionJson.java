package io.expectationsink.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.checkpoint.CheckpointInspection;
import io.expectationsink.checkpoint.LogGrowth;
import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.PartSize;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/** An inspection as machines read it. */
final class InspectionJson {

    private InspectionJson() {}

    static ObjectNode of(CheckpointInspection inspection) {
        ObjectNode json = Json.object()
                .put("location", inspection.location())
                .put("inspectedAt", inspection.inspected().toString())
                .put("verdict", inspection.verdict());
        json.set("marker", inspection.marker().map(InspectionJson::marker).orElse(null));
        json.put("markerFault", inspection.markerFault().orElse(null));
        json.put("queryId", inspection.queryId().orElse(null)).put("stateful", inspection.stateful());
        json.set("firstBatch", Json.number(inspection.firstBatch()));
        json.set("lastBatch", Json.number(inspection.lastBatch()));
        json.set("lastCommit", Json.number(inspection.lastCommit()));
        json.put(
                "lastCommitAt", inspection.lastCommitAt().map(Instant::toString).orElse(null));
        json.set(
                "lastCommitAgeMs",
                Json.number(inspection
                        .lastCommitAge()
                        .map(Duration::toMillis)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty)));
        json.put("uncommitted", inspection.uncommitted());
        ObjectNode sizes = json.putObject("sizes");
        inspection.sizes().forEach((part, size) -> sizes.set(part.name().toLowerCase(Locale.ROOT), size(size)));
        json.set("total", size(inspection.total()));
        ObjectNode versions = json.putObject("logVersions");
        inspection
                .logVersions()
                .forEach((part, version) -> versions.put(part.name().toLowerCase(Locale.ROOT), version));
        ObjectNode offsets = json.putObject("sourceOffsets");
        inspection.sourceOffsets().forEach(offsets::put);
        json.set("growth", growth(inspection.growth()));
        return json;
    }

    private static ObjectNode marker(Marker marker) {
        return Json.object()
                .put("sink", marker.sink())
                .put("target", marker.target().name())
                .put("lastBatch", marker.lastBatch().orElse(null))
                .put("sparkVersion", marker.sparkVersion())
                .put("created", marker.created().toString())
                .put("lastStarted", marker.lastStarted().toString());
    }

    private static ObjectNode size(PartSize size) {
        return Json.object().put("files", size.files()).put("bytes", size.bytes());
    }

    private static ObjectNode growth(LogGrowth growth) {
        return Json.object()
                .put("retained", growth.retained())
                .put("batches", growth.batches())
                .put("largestSourceLogBytes", growth.largestSourceLog())
                .put("unpurged", growth.isUnpurged());
    }
}
