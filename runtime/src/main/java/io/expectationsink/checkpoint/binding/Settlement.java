package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a person has accepted of a refusal, once; everything else stays refused. */
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final DriverFileSystem files;
    private final Sink sink;
    private final String location;
    private final Optional<Acceptance> accepted;
    private Optional<Reset> reset = Optional.empty();

    /**
     * For one start.
     *
     * @param location the checkpoint's qualified location
     * @param accepted what a person has accepted; empty when nothing
     */
    Settlement(DriverFileSystem files, Sink sink, String location, Optional<Acceptance> accepted) {
        this.files = files;
        this.sink = sink;
        this.location = location;
        this.accepted = accepted;
    }

    /** Goes on with a reset that a start before has begun, unless another checkpoint has begun since. */
    void resume() throws IOException {
        Optional<Acceptance> setting = accepted.filter(any -> any.action() == Action.RESET);
        if (setting.isPresent()) {
            resume(new Reset(files, location, setting.get()), setting.get());
        }
    }

    private void resume(Reset begun, Acceptance setting) throws IOException {
        switch (begun.resume()) {
            case NONE -> {}
            case UNFINISHED -> {
                LOG.warn(
                        "{}: goes on with the reset {} that a start before has begun; its former checkpoint is at {}",
                        sink.subject(),
                        setting,
                        sink.display(begun.aside().toString()));
                reset = Optional.of(begun);
            }
            case OVERTAKEN -> {
                LOG.warn(
                        "{}: the setting {} does nothing any more: another checkpoint has begun at {} since; the one"
                                + " that it was given for is at {}",
                        sink.subject(),
                        setting,
                        sink.display(location),
                        sink.display(begun.aside().toString()));
                begun.finish();
            }
        }
    }

    /**
     * Does what is accepted of the situation.
     *
     * @throws InvalidSinkException when nothing is
     */
    void settle(BindingEvidence evidence, Situation situation, Rule rule) throws IOException {
        String token = StateToken.of(evidence, situation);
        Acceptance valid = accepted.filter(setting -> setting.token().equals(token)
                        && Binding.actions(evidence, situation).contains(setting.action()))
                .orElseThrow(() -> refusal(evidence, situation, rule));
        switch (valid.action()) {
            case ADOPT ->
                LOG.warn(
                        "{}: adopts the checkpoint {} for {}, as {} accepts",
                        sink.subject(),
                        sink.display(location),
                        sink.display(evidence.trace().target().toString()),
                        valid);
            case RESET -> {
                Reset begun = new Reset(files, location, valid);
                begun.begin(evidence);
                reset = Optional.of(begun);
                LOG.warn(
                        "{}: begins anew, as {} accepts; its former checkpoint is at {}",
                        sink.subject(),
                        valid,
                        sink.display(begun.aside().toString()));
            }
        }
    }

    /** The refusal of the situation, which says whose a setting is that does not fit. */
    InvalidSinkException refusal(BindingEvidence evidence, Situation situation, Rule rule) {
        return new InvalidSinkException(List.of(new RefusalText(sink, evidence, situation, accepted).finding(rule)));
    }

    /**
     * Goes on with the target's part of a reset.
     *
     * @return whether the target is as the reset has left it, so that it was accepted
     */
    boolean resumeTarget(BindingEvidence evidence) throws IOException {
        return reset.isPresent() && reset.get().resume(evidence.trace());
    }

    /** Whether the checkpoint was moved aside, so that nothing of it counts any more. */
    boolean isReset() {
        return reset.isPresent();
    }

    /** The checkpoint has its marker: what was accepted is done. */
    void finish() throws IOException {
        if (reset.isPresent()) {
            reset.get().finish();
        }
    }
}
