package io.expectationsink.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.checkpoint.CheckpointVerification;

/** A verification as machines read it. */
final class VerificationJson {

    private VerificationJson() {}

    static ObjectNode of(CheckpointVerification verification) {
        ObjectNode json = Json.object()
                .put("location", verification.location())
                .put("verdict", verification.verdict())
                .put("sound", verification.isSound())
                .put("filesRead", verification.filesRead());
        ArrayNode damages = json.putArray("damages");
        verification
                .damages()
                .forEach(damage -> damages.addObject()
                        .put("kind", damage.kind().name())
                        .put("effect", damage.kind().effect().name())
                        .put("path", damage.path())
                        .put("found", damage.found())
                        .put("engine", damage.engine())
                        .put("remedy", damage.remedy()));
        return json;
    }
}
