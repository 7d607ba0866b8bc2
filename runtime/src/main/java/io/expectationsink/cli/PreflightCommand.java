package io.expectationsink.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.checkpoint.Preflight;
import io.expectationsink.checkpoint.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code preflight <location>}: whether a stream could keep its checkpoint there, tried without one. */
final class PreflightCommand implements Command {

    private static final String MASTER = "spark.master";

    @Override
    public String name() {
        return "preflight";
    }

    @Override
    public List<String> operands() {
        return List.of("<location>");
    }

    @Override
    public String purpose() {
        return "try, as this user and on this machine, whether a checkpoint could be kept there; nothing stays of it";
    }

    @Override
    public Report run(Arguments arguments, Map<String, String> configuration, Progress progress) {
        String location = arguments.operands().get(0);
        List<String> refusals = Preflight.with(configuration).check(location);
        boolean usable = refusals.isEmpty();
        String verdict = usable
                ? "usable: a file could be created, renamed and deleted there"
                : "refused: a stream would not start";
        Optional<String> master = Optional.ofNullable(configuration.get(MASTER));
        Lines lines = new Lines()
                .add("location", location)
                .add("master", master.orElse("none given, so local; --conf spark.master=<master> sets it"))
                .add("verdict", verdict);
        refusals.forEach(refusal -> lines.add("refusal", refusal));
        return new Report(lines.all(), json(location, master, usable, verdict, refusals), !usable);
    }

    private static ObjectNode json(
            String location, Optional<String> master, boolean usable, String verdict, List<String> refusals) {
        ObjectNode json = Json.object()
                .put("location", location)
                .put("master", master.orElse(null))
                .put("verdict", verdict)
                .put("usable", usable);
        ArrayNode sentences = json.putArray("refusals");
        refusals.forEach(sentences::add);
        return json;
    }
}
