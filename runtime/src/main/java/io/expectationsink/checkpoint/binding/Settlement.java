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

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointBinder.class);

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

    /** Goes on with a reset that a start before has begun; false when there is none. */
    boolean resume() throws IOException {
        Optional<Reset> begun = accepted.filter(setting -> setting.action() == Action.RESET)
                .map(setting -> new Reset(files, location, setting.token()));
        if (begun.isPresent() && begun.get().resume()) {
            LOG.warn("{}: goes on with the reset {} that a start before has begun", sink.subject(), accepted.get());
            reset = begun;
        }
        return reset.isPresent();
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
                .orElseThrow(() ->
                        new InvalidSinkException(List.of(new RefusalText(sink, evidence, situation).finding(rule))));
        switch (valid.action()) {
            case ADOPT ->
                LOG.warn(
                        "{}: adopts the checkpoint {} for {}, as {} accepts",
                        sink.subject(),
                        sink.display(location),
                        sink.display(evidence.trace().target().toString()),
                        valid);
            case RESET -> {
                Reset begun = new Reset(files, location, valid.token());
                begun.begin();
                reset = Optional.of(begun);
                moveFileSinkLog(evidence);
                LOG.warn(
                        "{}: begins anew, as {} accepts; its former checkpoint is at {}",
                        sink.subject(),
                        valid,
                        sink.display(begun.aside().toString()));
            }
        }
    }

    /** Moves the log of a table of files aside, if a reset moves the checkpoint. */
    void moveFileSinkLog(BindingEvidence evidence) throws IOException {
        if (reset.isPresent() && evidence.trace().location().isPresent()) {
            reset.get().fileSinkLog(evidence.trace().location().get());
        }
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
