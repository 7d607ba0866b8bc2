package io.expectationsink.checkpoint.binding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short text that stands for two states: those of a checkpoint and of a target. It is another one as soon as either has
 * changed in what the decision looks at; rows that other streams add change nothing.
 */
final class StateToken {

    private static final int BYTES = 5;

    private StateToken() {}

    static String of(BindingEvidence evidence, Situation situation) {
        TargetTrace trace = evidence.trace();
        String states = String.join(
                "\n",
                evidence.sink(),
                evidence.location(),
                evidence.bond().toString(),
                evidence.progress().toString(),
                trace.target().name(),
                trace.target().identity().toString(),
                trace.presence().name(),
                trace.createdBy().toString(),
                trace.streams().toString(),
                situation.name());
        return HexFormat.of().formatHex(sha256(states), 0, BYTES);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
