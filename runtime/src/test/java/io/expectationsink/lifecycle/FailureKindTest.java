package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.ByteBuddy;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.net.NetUtils;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.FetchFailed;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Option;

/** Kinds that are told by texts and classes, where the engine has no condition or a cluster would be needed. */
class FailureKindTest {

    /** As Spark's {@code TaskSetManager} and {@code DAGScheduler} put it together. */
    private static final String LOST_TASK =
            "Job aborted due to stage failure: Task 0 in stage 2.0 failed 4 times, most recent failure: Lost task 0.3 in"
                    + " stage 2.0 (TID 8) (10.0.0.7 executor 9): %s\nDriver stacktrace:";

    private static final String FAILED_STAGE =
            "Job aborted due to stage failure: ShuffleMapStage 3 (start at App.java:1)"
                    + " has failed the maximum allowable number of times: 4. Most recent failure reason:\n%s";

    private static FailureKind kind(String message) {
        return FailureKind.of(new IllegalStateException("query failed", new SparkException(message)));
    }

    @Test
    void knowsALostExecutorByTheWordsOfTheEngine() {
        String lost =
                new ExecutorLostFailure("9", true, Option.apply("Remote RPC client disassociated")).toErrorString();

        assertThat(kind(LOST_TASK.formatted(lost))).isEqualTo(FailureKind.EXECUTOR_LOST);
        assertThat(kind("The user says: " + LOST_TASK.formatted(lost))).isEqualTo(FailureKind.UNKNOWN);
        assertThat(kind(LOST_TASK.formatted("java.lang.IllegalStateException: ExecutorLostFailure (executor 9"))
                        .isCuredByRestart())
                .isFalse();
        assertThat(FailureKind.of(new IllegalStateException(LOST_TASK.formatted(lost))))
                .isEqualTo(FailureKind.UNKNOWN);
    }

    @Test
    void knowsLostShuffleFilesByTheWordsOfTheEngine() {
        String failed = new FetchFailed(null, 0, 1L, 2, 3, "org.apache.spark.shuffle.FetchFailedException: gone")
                .toErrorString();

        assertThat(kind(FAILED_STAGE.formatted("org.apache.spark.shuffle.FetchFailedException: gone")))
                .isEqualTo(FailureKind.EXECUTOR_LOST);
        assertThat(kind(LOST_TASK.formatted(failed))).isEqualTo(FailureKind.EXECUTOR_LOST);
    }

    @Test
    void knowsStorageThatDoesNotAnswer() {
        assertThat(FailureKind.of(new SinkFailedException("x", new SocketTimeoutException("Read timed out"))))
                .isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
        assertThat(FailureKind.of(new IOException("x", new ConnectException("Connection refused"))))
                .isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
        assertThat(FailureKind.of(new IOException("x", new SocketException("Connection reset"))))
                .isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
        assertThat(FailureKind.of(new IOException("Read timed out"))).isEqualTo(FailureKind.UNKNOWN);
    }

    @Test
    void tellsANameNodeThatHungUpFromATornFile() {
        IOException hungUp = NetUtils.wrapException("namenode", 8020, "driver", 0, new EOFException());

        assertThat(FailureKind.of(hungUp)).isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
        assertThat(FailureKind.of(new EOFException())).isEqualTo(FailureKind.UNKNOWN);
        assertThat(FailureKind.of(new EOFException("Cannot read 8 bytes"))).isEqualTo(FailureKind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.hadoop.hdfs.server.namenode.SafeModeException",
                "org.apache.hadoop.ipc.StandbyException",
                "org.apache.hadoop.ipc.RetriableException"
            })
    void knowsANameNodeThatCannotDoItNow(String answer) throws Exception {
        Exception thrown =
                (Exception) Class.forName(answer).getConstructor(String.class).newInstance("not now");

        assertThat(FailureKind.of(new IOException("x", new RemoteException(answer, "not now"))))
                .isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
        assertThat(FailureKind.of(new IOException("x", thrown))).isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
        assertThat(FailureKind.of(new RemoteException(AccessControlException.class.getName(), answer)))
                .isEqualTo(FailureKind.UNKNOWN);
    }

    @Test
    void tellsAStartThatDidNotReachStorageFromOneThatWasRefused() {
        List<Finding> findings =
                List.of(Sink.atStart(SinkDefinition.builder("s").table("t").build(), true)
                        .finding(Rule.CHECKPOINT_UNUSABLE, Place.of(Attribute.CHECKPOINT), "x", "y", "z"));

        assertThat(FailureKind.of(new InvalidSinkException(findings))).isEqualTo(FailureKind.START_REFUSED);
        assertThat(FailureKind.of(new InvalidSinkException(findings, new IOException("Permission denied"))))
                .isEqualTo(FailureKind.START_REFUSED);
        assertThat(FailureKind.of(
                        new InvalidSinkException(findings, new IOException("x", new ConnectException("refused")))))
                .isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
        assertThat(FailureKind.of(new InvalidSinkException(
                        findings, new RemoteException("org.apache.hadoop.ipc.StandbyException", "not now"))))
                .isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
    }

    @Test
    void judgesAFileThatCouldNotBeReadByItsCause() {
        String words = "[FAILED_READ_FILE.%s] Encountered error while reading file s3a://lake/part-0.parquet.";

        for (String because : List.of("NO_HINT", "CANNOT_READ_FILE_FOOTER")) {
            assertThat(FailureKind.of(new IllegalStateException(
                            words.formatted(because), new SocketTimeoutException("Read timed out"))))
                    .isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
            assertThat(kind(words.formatted(because))).isEqualTo(FailureKind.UNKNOWN);
        }
        assertThat(kind(words.formatted("FILE_NOT_EXIST"))).isEqualTo(FailureKind.SOURCE_REPLACED);
    }

    /** Classes that are only on the class path of those who use such a store are made here, by their names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    org.apache.hadoop.fs.s3a.AWSServiceThrottledException                                | any
                    org.apache.hadoop.fs.s3a.AWSStatus500Exception                                       | any
                    org.apache.hadoop.fs.s3a.AWSNoResponseException                                      | any
                    software.amazon.awssdk.core.exception.ApiCallTimeoutException                        | any
                    software.amazon.awssdk.awscore.exception.AwsServiceException                         | Please reduce your request rate. (Service: S3, Status Code: 503, Request ID: x)
                    software.amazon.awssdk.awscore.exception.AwsServiceException                         | Rate exceeded (Service: Kms, Status Code: 400, Error Code: ThrottlingException)
                    com.amazonaws.AmazonServiceException                                                 | Slow Down (Service: Amazon S3; Status Code: 503; Error Code: 503 Slow Down)
                    org.apache.hadoop.fs.azurebfs.contracts.exceptions.AbfsRestOperationException        | Operation failed: "Server is busy", 503, PUT, ServerBusy
                    """)
    void knowsThrottlingByTheClassesOfTheStores(String name, String message) throws Exception {
        assertThat(FailureKind.of(new IOException("x", exception(name, message))))
                .isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Access Denied (Service: S3, Status Code: 403, Request ID: 5031)",
                "The bucket is not there (Service: S3, Status Code: 404)"
            })
    void takesNoRefusalOfAStoreForThrottling(String message) throws Exception {
        assertThat(FailureKind.of(exception("software.amazon.awssdk.awscore.exception.AwsServiceException", message)))
                .isEqualTo(FailureKind.UNKNOWN);
    }

    @Test
    void preferredIsWhatARestartDoesNotCure() {
        assertThat(FailureKind.of(new SinkFailedException(
                        "x", new IllegalStateException("[DELTA_CONCURRENT_TRANSACTION] y", new ConnectException()))))
                .isEqualTo(FailureKind.SECOND_WRITER);
    }

    @Test
    void everyConditionIsOneOfTheEngine() throws Exception {
        Set<String> known = new TreeSet<>();
        for (String file : List.of("error/error-conditions.json", "error/delta-error-classes.json")) {
            for (URL url : Collections.list(getClass().getClassLoader().getResources(file))) {
                try (InputStream conditions = url.openStream()) {
                    new ObjectMapper().readTree(conditions).properties().forEach(condition -> {
                        known.add(condition.getKey());
                        condition
                                .getValue()
                                .path("subClass")
                                .fieldNames()
                                .forEachRemaining(sub -> known.add(condition.getKey() + "." + sub));
                    });
                }
            }
        }
        List<String> ours = new ArrayList<>();
        for (FailureKind kind : FailureKind.values()) {
            ours.addAll(kind.conditions());
        }

        assertThat(known).containsAll(ours);
        assertThat(ours).doesNotHaveDuplicates();
    }

    private static Exception exception(String className, String message) throws ReflectiveOperationException {
        return new ByteBuddy()
                .subclass(Exception.class)
                .name(className)
                .make()
                .load(FailureKindTest.class.getClassLoader())
                .getLoaded()
                .getConstructor(String.class)
                .newInstance(message);
    }
}
