package io.expectationsink.lifecycle;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkException;

/**
 * Jobs that Spark gave up because it lost executors, or the shuffle files on them, too often ({@code
 * spark.task.maxFailures}, {@code spark.stage.maxConsecutiveAttempts}). Spark has no error condition for them: the text
 * is that of its {@code DAGScheduler}, {@code TaskSetManager} and {@code TaskEndReason}.
 */
final class LostExecutor {

    private static final String LOST_TASK = "[^\\n]*most recent failure: Lost task [\\d.]+ in stage [\\d.]+"
            + " \\(TID [^)]*\\)(?: \\([^)]*\\))?: (?:ExecutorLostFailure \\(executor |FetchFailed\\()";
    private static final String FAILED_STAGE =
            "[^\\n]* has failed the maximum allowable number of times: .*FetchFailed";
    private static final Pattern GIVEN_UP = Pattern.compile(
            "^Job aborted due to stage failure: (?:" + LOST_TASK + "|" + FAILED_STAGE + ").*", Pattern.DOTALL);

    private LostExecutor() {}

    /** Whether the exception, its causes aside, is of such a job. */
    static boolean isShownBy(Throwable failure) {
        return failure instanceof SparkException
                && Optional.ofNullable(failure.getMessage())
                        .filter(message -> GIVEN_UP.matcher(message).matches())
                        .isPresent();
    }
}
