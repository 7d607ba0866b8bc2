package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a policy waits, and what it restarts. */
class RestartPolicyTest {

    private static final Exception UNKNOWN = new IllegalStateException("x", new NoSuchElementException("y"));
    private static final Exception WITH_CONDITION = new IllegalStateException("[MY_CONDITION.ONE] no");

    @Test
    void waitsLongerEachTimeAndNeverLongerThanTheLongest() {
        RestartPolicy policy = RestartPolicy.builder()
                .backoff(Duration.ofSeconds(1), 3, Duration.ofSeconds(20))
                .jitter(0.5)
                .build();

        assertThat(IntStream.of(1, 2, 3, 4, 1_000_000)
                        .mapToObj(restart -> policy.backoff(restart, 0).toSeconds())
                        .toList())
                .isEqualTo(List.of(1L, 3L, 9L, 20L, 20L));
        assertThat(policy.backoff(4, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(policy.backoff(4, 0.5)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void hasTheDocumentedDefaults() {
        RestartPolicy policy = RestartPolicy.builder().build();

        assertThat(policy.maxRestarts()).isEqualTo(5);
        assertThat(policy.healthyAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(restart -> policy.backoff(restart, 0).toSeconds())
                        .toList())
                .isEqualTo(List.of(5L, 10L, 20L, 40L, 80L));
        assertThat(policy.backoff(100, 0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(policy.backoff(1, 1)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void doesNotRestartWhatIsUnknownUnlessItIsNamed() {
        RestartPolicy named = RestartPolicy.builder()
                .restartOnException(NoSuchElementException.class.getName())
                .restartOnCondition("MY_CONDITION")
                .build();

        assertThat(RestartPolicy.builder().build().isRestarted(UNKNOWN)).isFalse();
        assertThat(named.isRestarted(UNKNOWN)).isTrue();
        assertThat(RestartPolicy.builder().build().isRestarted(WITH_CONDITION)).isFalse();
        assertThat(named.isRestarted(WITH_CONDITION)).isTrue();
        assertThat(RestartPolicy.builder()
                        .restartOnCondition("MY_CONDITION.TWO")
                        .build()
                        .isRestarted(WITH_CONDITION))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void takesNoConditionThatARestartDoesNotCure(FailureKind kind) {
        for (String condition : kind.conditions()) {
            RestartPolicy.Builder builder = RestartPolicy.builder();
            if (kind.isCuredByRestart()) {
                assertThat(builder.restartOnCondition(condition)).isSameAs(builder);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> builder.restartOnCondition(condition))
                        .withMessageContaining(condition)
                        .withMessageContaining(kind.description());
            }
        }
    }

    @Test
    void restartsNoNamedExceptionThatComesWithAnIncurableCondition() {
        RestartPolicy policy = RestartPolicy.builder()
                .restartOnException(NoSuchElementException.class.getName())
                .build();

        assertThat(policy.isRestarted(new NoSuchElementException("[DELTA_CONCURRENT_TRANSACTION] two")))
                .isFalse();
    }

    @Test
    void refusesWhatMakesNoSense() {
        RestartPolicy.Builder builder = RestartPolicy.builder();
        Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxRestarts(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.healthyAfter(second.negated()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RestartPolicy.builder().jitter(1.1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RestartPolicy.builder().backoff(second, 0.5, second).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RestartPolicy.builder()
                        .backoff(second, Double.NaN, second)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RestartPolicy.builder()
                        .backoff(second, 2, Duration.ZERO)
                        .build());
    }
}
