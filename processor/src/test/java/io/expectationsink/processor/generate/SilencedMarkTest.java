package io.expectationsink.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.expectationsink.processor.testing.Formatted;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A mark of any number of rules is as the formatter of this project would leave it. */
class SilencedMarkTest {

    @Test
    void it_is_laid_out_whatever_the_number_of_rules() {
        for (int rules = 1; rules <= 40; rules++) {
            List<String> ids =
                    IntStream.range(201, 201 + rules).mapToObj(id -> "ES" + id).toList();
            TypeSpec writer = TypeSpec.classBuilder("SinkWriter")
                    .addAnnotation(SilencedMark.of(ids))
                    .addField(int.class, "body")
                    .build();

            Formatted.assertFormatted(
                    rules + " rules",
                    JavaFile.builder("lake", writer).indent("    ").build().toString());
        }
    }
}
