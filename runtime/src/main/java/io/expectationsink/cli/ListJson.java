package io.expectationsink.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The declared sinks as machines read them. */
final class ListJson {

    private ListJson() {}

    static ObjectNode of(List<SinkReport> reports) {
        ObjectNode json = Json.object();
        ArrayNode sinks = json.putArray("sinks");
        reports.forEach(report -> sinks.add(sink(report)));
        return json;
    }

    private static ObjectNode sink(SinkReport report) {
        ObjectNode json = Json.object()
                .put("name", report.sink().name())
                .put("declaration", report.sink().declaration())
                .put("kind", report.sink().definition().kind().name())
                .put("state", report.state().toString())
                .put("needsAttention", report.state().needsAttention())
                .put("location", report.location().orElse(null))
                .put("detail", report.detail());
        json.set(
                "inspection",
                report.inspection()
                        .map(InspectionJson::of)
                        .map(nested -> Json.mapTexts(nested, report.redaction()))
                        .orElse(null));
        json.set(
                "verification",
                report.verification()
                        .map(VerificationJson::of)
                        .map(nested -> Json.mapTexts(nested, report.redaction()))
                        .orElse(null));
        return json;
    }
}
