package io.expectationsink.rule;

import static io.expectationsink.rule.Sinks.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.definition.SinkDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The register leaves out no sink that a rule reports, and those that have nothing in common. */
class SinkRegisterTest {

    private static List<ModuleSink> allFixtures() {
        List<ModuleSink> sinks = new ArrayList<>();
        ModuleFixture.all()
                .flatMap(fixture -> Stream.of(fixture.first(), fixture.clashing(), fixture.neighbour()))
                .map(SinkDefinition.Builder::build)
                .forEach(sink -> sinks.add(new ModuleSink("lake.Sink" + sinks.size(), Sink.atBuild(sink))));
        return sinks;
    }

    private static ModuleSink sink(String name, String checkpoint) {
        return new ModuleSink(
                "lake." + name,
                Sink.atStart(
                        named(name)
                                .checkpoint(checkpoint)
                                .appendTableName(false)
                                .build(),
                        true));
    }

    @Test
    void whatIsNearHasTheFindingsOfAll() {
        List<ModuleSink> all = allFixtures();
        SinkRegister register = SinkRegister.of(all);

        assertThat(all)
                .allSatisfy(sink -> assertThat(ModuleRules.check(sink, register.near(sink), List.of()))
                        .isNotEmpty()
                        .isEqualTo(ModuleRules.check(sink, all, List.of())));
    }

    @Test
    void nothingIsNearAmongSinksThatHaveNothingInCommon() {
        SinkRegister register = SinkRegister.of(IntStream.range(0, 1_000)
                .mapToObj(number -> sink("apart" + number, "s3a://lake/" + number))
                .toList());

        assertThat(register.near(sink("other", "s3a://lake/other"))).isEmpty();
    }

    @Test
    void aSinkIsFoundByWhatItIsNowAndInItsPlace() {
        ModuleSink outer = sink("outer", "s3a://lake/c");
        ModuleSink inner = sink("inner", "s3a://lake/c/d/e");
        ModuleSink moved = sink("inner", "s3a://lake/x");
        ModuleSink starting = sink("starting", "s3a://lake/c/d");
        SinkRegister register = SinkRegister.of(List.of(inner, outer));

        assertThat(register.near(starting)).containsExactly(inner, outer);
        register.put(0, moved);
        assertThat(register.near(starting)).containsExactly(outer);
        register.put(0, inner);
        register.remove(1);
        register.remove(1);
        assertThat(register.near(starting)).containsExactly(inner);
    }
}
