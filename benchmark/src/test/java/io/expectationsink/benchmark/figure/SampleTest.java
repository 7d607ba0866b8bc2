package io.expectationsink.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Offset<Double> EXACT = within(1e-4);

    @Test
    void a_ratio_of_pairs_is_their_geometric_mean_with_the_interval_of_their_logarithms() {
        Ratio ratio = Sample.of(2, 8).over(Sample.of(1, 2));

        // The logarithms are ln 2 and ln 4: mean 1.5 ln 2, deviation ln 2 / √2, and Student's 12.7062 of one degree.
        double half = 12.7062 * Math.log(2) / 2;
        assertThat(ratio.mean()).isCloseTo(Math.pow(2, 1.5), EXACT);
        assertThat(ratio.low()).isCloseTo(Math.pow(2, 1.5) * Math.exp(-half), EXACT);
        assertThat(Math.log(ratio.high())).isCloseTo(1.5 * Math.log(2) + half, EXACT);
    }

    @Test
    void an_interval_of_means_solves_fiellers_equation() {
        Sample ones = Sample.of(-1, 4, 6, 7);
        Sample others = Sample.of(7, 9, 10, 6);

        Ratio ratio = ones.meanOver(others).orElseThrow();

        assertThat(ratio.mean()).isEqualTo(0.5);
        for (double end : new double[] {ratio.low(), ratio.high()}) {
            // Student's t of the differences one - end × other is its quantile of three degrees there.
            double[] differences = {-1 - 7 * end, 4 - 9 * end, 6 - 10 * end, 7 - 6 * end};
            assertThat(Math.abs(student(differences))).isCloseTo(3.1824, EXACT);
        }
        assertThat(ratio.low()).isLessThan(ratio.mean());
        assertThat(ratio.high()).isGreaterThan(ratio.mean());
    }

    private static double student(double... values) {
        double mean = Sample.of(values).mean();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return mean / Math.sqrt(squares / (values.length - 1) / values.length);
    }

    @Test
    void there_is_no_interval_over_a_mean_that_may_be_zero() {
        assertThat(Sample.of(1, 2).meanOver(Sample.of(-5, 6))).isEmpty();
    }

    @Test
    void one_value_and_another_number_of_values_are_no_pairs() {
        assertThatThrownBy(() -> Sample.of(1).over(Sample.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.of(1, 2).meanOver(Sample.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 1");
    }
}
