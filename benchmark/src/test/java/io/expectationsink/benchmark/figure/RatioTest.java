package io.expectationsink.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void a_goal_is_decided_by_an_interval_on_one_side_of_it() {
        assertThat(new Ratio(0.8, 0.7, 0.9).atMost(0.9)).isEqualTo(Verdict.HOLDS);
        assertThat(new Ratio(0.8, 0.7, 1.1).atMost(0.9)).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(new Ratio(1.0, 0.91, 1.1).atMost(0.9)).isEqualTo(Verdict.MISSED);
    }

    @Test
    void nothing_is_lost_where_the_interval_reaches_one_and_not_far_below() {
        assertThat(new Ratio(1.0, 0.98, 1.02).noLessThanOne(0.03)).isEqualTo(Verdict.HOLDS);
        assertThat(new Ratio(1.0, 0.96, 1.04).noLessThanOne(0.03)).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(new Ratio(0.9, 0.85, 0.99).noLessThanOne(0.03)).isEqualTo(Verdict.MISSED);
    }
}
