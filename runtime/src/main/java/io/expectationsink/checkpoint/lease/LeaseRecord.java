package io.expectationsink.checkpoint.lease;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a lease says. Its times are those of its owner's clock: they are for people, and never compared with another's.
 *
 * @param owner a random id of this one lease
 * @param sink the sink whose query runs
 * @param process the process that it runs in
 * @param taken when the lease was taken
 * @param renewed when it was renewed last
 * @param time how long it lasts if it is not renewed
 */
record LeaseRecord(String owner, String sink, LeaseProcess process, Instant taken, Instant renewed, Duration time) {

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A lease that is taken now, by this process. */
    static LeaseRecord now(String owner, String sink, Duration time) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new LeaseRecord(owner, sink, LeaseProcess.current(), now, now, time);
    }

    /** The same lease, renewed now. */
    LeaseRecord renew() {
        return new LeaseRecord(owner, sink, process, taken, Instant.now(), time);
    }

    /** The text of the file. */
    byte[] json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("schemaVersion", VERSION);
        json.put("owner", owner);
        json.put("sink", sink);
        json.put("host", process.host());
        json.put("boot", process.boot());
        json.put("pidNamespace", process.pidNamespace());
        json.put("pid", process.pid());
        json.put("processStart", process.start());
        json.put("taken", taken.toString());
        json.put("renewed", renewed.toString());
        json.put("leaseMillis", time.toMillis());
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the text of a file.
     *
     * @throws IOException when it is no JSON
     * @throws RuntimeException when it says something else than a lease
     */
    static LeaseRecord read(byte[] text) throws IOException {
        JsonNode json = JSON.readTree(text);
        Duration time = Duration.ofMillis(number(json, "leaseMillis"));
        if (number(json, "schemaVersion") != VERSION || !LeaseTime.isAllowed(time)) {
            throw new IllegalArgumentException("no lease that this version understands");
        }
        return new LeaseRecord(
                text(json, "owner"),
                text(json, "sink"),
                new LeaseProcess(
                        text(json, "host"),
                        text(json, "boot"),
                        text(json, "pidNamespace"),
                        number(json, "pid"),
                        number(json, "processStart")),
                Instant.parse(text(json, "taken")),
                Instant.parse(text(json, "renewed")),
                time);
    }

    /** In messages, such as {@code process 4711 on driver-1 (sink 'orders', since 2026-01-02T03:04:05Z)}. */
    @Override
    public String toString() {
        return process + " (sink '" + sink + "', since " + taken.truncatedTo(ChronoUnit.SECONDS) + ")";
    }

    private static String text(JsonNode json, String member) {
        if (!json.path(member).isTextual()) {
            throw new IllegalArgumentException("'" + member + "' is no text");
        }
        return json.path(member).textValue();
    }

    private static long number(JsonNode json, String member) {
        if (!json.path(member).isIntegralNumber()) {
            throw new IllegalArgumentException("'" + member + "' is no number");
        }
        return json.path(member).longValue();
    }
}
