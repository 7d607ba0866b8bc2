package io.expectationsink.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.sample.Arguments.Help;
import io.expectationsink.sample.Arguments.Run;
import io.expectationsink.sample.Arguments.Wrong;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void noneRunsInAFreshFolder() {
        assertThat(Arguments.of()).isEqualTo(new Run(Optional.empty()));
    }

    @Test
    void rootNamesTheFolder() {
        assertThat(Arguments.of("--root", "somewhere")).isEqualTo(new Run(Optional.of(Path.of("somewhere"))));
    }

    @Test
    void helpIsGiven() {
        assertThat(Arguments.of("--help")).isEqualTo(new Help());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rot x", "--root", "--root x y", "x", "--help x"})
    void anythingElseIsWrong(String line) {
        assertThat(Arguments.of(line.split(" "))).isInstanceOf(Wrong.class);
    }
}
