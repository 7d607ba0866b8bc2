package io.expectationsink.lifecycle;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Storage that throttles, does not answer in time or cannot be reached. The classes of Hadoop's connectors and of the
 * stores' own clients are known by their names: none of them need be on the class path.
 */
final class UnavailableStorage {

    /** Whatever they say, and their subclasses. Other timeouts of theirs extend those of {@code java.net}. */
    private static final Set<String> ALWAYS = Set.of(
            // Hadoop's S3A: 503 and 500 of the store, and no answer at all
            "org.apache.hadoop.fs.s3a.AWSServiceThrottledException",
            "org.apache.hadoop.fs.s3a.AWSStatus500Exception",
            "org.apache.hadoop.fs.s3a.AWSNoResponseException",
            // AWS SDK 2
            "software.amazon.awssdk.core.exception.ApiCallTimeoutException",
            "software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException");

    /**
     * What a name node says that cannot do it now: it is in safe mode, as after its start, or another is the active one.
     * HDFS's client throws them as such, or as a {@code RemoteException} with their names.
     */
    private static final Set<String> NOT_NOW = Set.of(
            "org.apache.hadoop.hdfs.server.namenode.SafeModeException",
            "org.apache.hadoop.ipc.StandbyException",
            "org.apache.hadoop.ipc.RetriableException");

    /** Only with a status, or a code, that says so. */
    private static final Set<String> BY_MESSAGE = Set.of(
            // AWS SDK 2 and 1
            "software.amazon.awssdk.awscore.exception.AwsServiceException",
            "com.amazonaws.AmazonServiceException",
            // Hadoop's connector to Azure
            "org.apache.hadoop.fs.azurebfs.contracts.exceptions.AbfsRestOperationException");

    private static final Pattern SAYS_SO = Pattern.compile("Status Code: (?:429|500|502|503|504)\\b"
            + "|, (?:429|500|502|503|504), "
            + "|SlowDown|Slow Down|Throttl|ThroughputExceeded|TooManyRequests|ServerBusy|OperationTimedOut");

    private static final String LOST_CALL = "End of File Exception between local host is";

    private UnavailableStorage() {}

    /** Whether the exception, its causes aside, shows it. */
    static boolean isShownBy(Throwable failure) {
        return failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof HttpTimeoutException
                || isLostCall(failure)
                || isA(failure, NOT_NOW)
                || isRemoteNotNow(failure)
                || isA(failure, ALWAYS)
                || isA(failure, BY_MESSAGE) && saysSo(failure);
    }

    /** Hadoop's words (NetUtils) for a server that hung up during a call; any other end of a file is a torn file. */
    private static boolean isLostCall(Throwable failure) {
        return failure instanceof EOFException
                && Optional.ofNullable(failure.getMessage())
                        .filter(message -> message.startsWith(LOST_CALL))
                        .isPresent();
    }

    /** Hadoop's words (RemoteException.toString) for what the server has thrown. */
    private static boolean isRemoteNotNow(Throwable failure) {
        String words = failure.toString();
        return NOT_NOW.stream()
                .anyMatch(thrown -> words.startsWith("org.apache.hadoop.ipc.RemoteException(" + thrown + ")"));
    }

    private static boolean isA(Throwable failure, Set<String> classes) {
        return Stream.<Class<?>>iterate(failure.getClass(), type -> type != null, Class::getSuperclass)
                .anyMatch(type -> classes.contains(type.getName()));
    }

    private static boolean saysSo(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .filter(message -> SAYS_SO.matcher(message).find())
                .isPresent();
    }
}
