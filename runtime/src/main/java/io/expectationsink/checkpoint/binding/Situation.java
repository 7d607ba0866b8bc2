package io.expectationsink.checkpoint.binding;

import static io.expectationsink.checkpoint.binding.Action.ADOPT;
import static io.expectationsink.checkpoint.binding.Action.RESET;

import io.expectationsink.rule.Rule;
import java.util.List;
import java.util.Optional;

/** What a checkpoint and a target are to each other at a start: the rows of the decision table in docs/checkpoints.md. */
enum Situation {
    /** No batch is planned, and the target is not there. */
    NEW,
    /** A batch is planned, the catalog does not know the managed table, and its place is not empty: its CREATE is refused. */
    FORGOTTEN,
    /** No batch is planned, and the target cannot tell what it holds. */
    NEW_UNTOLD,
    /** No batch is planned, and the target has no rows. */
    EMPTY_TARGET,
    /** No batch is planned, and the target has rows of others. */
    FURTHER_STREAM,
    /** The marker names the target, and no batch was planned since. */
    NOT_YET_PLANNED,
    /** No marker, but the table's own log has the query. */
    PROVEN,
    /** No marker, and no batch is done: the first one runs again. */
    FIRST_BATCH_PLANNED,
    /** The marker names a target that is gone, but nothing was written to it. */
    NOTHING_WRITTEN,
    /** The marker names the target. */
    BOUND,

    /** No batch is planned on the checkpoint, and this sink's stream has written to the table before. */
    LOST(Rule.CHECKPOINT_LOST, ADOPT),
    /** No batch is planned, and a table of files has some that no stream has written: its log would hide them. */
    FILES_WITHOUT_LOG(Rule.ROWS_OF_BATCHES, ADOPT),
    /** Batches are done on the checkpoint, and nothing says where they went. */
    UNBOUND(Rule.CHECKPOINT_UNBOUND, ADOPT, RESET),
    /** The marker cannot be read. */
    MALFORMED_MARKER(Rule.CHECKPOINT_UNBOUND, ADOPT, RESET),
    /** The target that the marker names is gone. */
    DROPPED(Rule.CHECKPOINT_OF_OTHER_TARGET, ADOPT, RESET),
    /** The marker names another target. */
    OTHER_TARGET(Rule.CHECKPOINT_OF_OTHER_TARGET, ADOPT, RESET),
    /** The target has the marker's name, and is another one: recreated, replaced or cloned. */
    RECREATED(Rule.CHECKPOINT_OF_OTHER_TARGET, ADOPT, RESET),
    /** The table was restored to an earlier version since the last start. */
    RESTORED(Rule.CHECKPOINT_OF_OTHER_TARGET, ADOPT, RESET),
    /** The table has fewer batches of this query than the checkpoint has done: an older copy of it was put back. */
    TABLE_BEHIND(Rule.CHECKPOINT_OF_OTHER_TARGET, ADOPT, RESET),
    /** The target has batches of this query that the checkpoint has not planned: it is an older copy, or was emptied. */
    BEHIND(Rule.CHECKPOINT_BEHIND, RESET),
    /** The checkpoint is new, and a table of files counts the batches of an earlier one. */
    FILES_COUNT_BATCHES(Rule.CHECKPOINT_BEHIND, RESET),
    /** Batches are done on the checkpoint that the log of a table of files does not have, or it is gone. */
    FILE_LOG_BEHIND(Rule.CHECKPOINT_BEHIND, RESET);

    private final Optional<Rule> rule;
    private final List<Action> actions;

    Situation() {
        rule = Optional.empty();
        actions = List.of();
    }

    Situation(Rule rule, Action... actions) {
        this.rule = Optional.of(rule);
        this.actions = List.of(actions);
    }

    /** The rule that refuses it; empty where the stream starts. */
    Optional<Rule> rule() {
        return rule;
    }

    /** How it may be accepted; empty where the stream starts. */
    List<Action> actions() {
        return actions;
    }
}
