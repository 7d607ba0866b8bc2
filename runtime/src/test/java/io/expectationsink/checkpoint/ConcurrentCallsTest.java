package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrentCallsTest {

    private static final int AT_ONCE = 3;

    private final ConcurrentCalls calls = new ConcurrentCalls("test-calls", AT_ONCE);

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void answersComeInTheOrderOfTheQuestions() throws IOException {
        List<Integer> told = new ArrayList<>();

        assertThat(calls.ask(numbers(100), number -> -number, told::add))
                .isEqualTo(numbers(100).stream().map(number -> -number).toList());
        assertThat(told).isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void soManyAreMadeAtATimeAndNoMore() throws IOException {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        calls.ask(
                numbers(4 * AT_ONCE),
                number -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    meet(together);
                    return running.decrementAndGet();
                },
                done -> {});

        assertThat(most.get()).isEqualTo(AT_ONCE);
    }

    @Test
    void theFirstFailureIsThatOfTheCallAndTheOthersAreNotMade() {
        AtomicInteger made = new AtomicInteger();

        assertThatThrownBy(() -> calls.ask(
                        numbers(10_000),
                        number -> {
                            if (made.incrementAndGet() == 1) {
                                throw new IOException("no answer");
                            }
                            return number;
                        },
                        done -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("no answer");
        assertThat(made.get()).isLessThan(10_000);
        assertThatThrownBy(() -> calls.ask(
                        numbers(1),
                        number -> {
                            throw new IllegalStateException("a fault");
                        },
                        done -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> calls.ask(numbers(1), number -> await(never), done -> {}))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        never.countDown();
    }

    private static boolean await(CountDownLatch latch) throws IOException {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the call is no longer needed");
        }
    }

    private static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
