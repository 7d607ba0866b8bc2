package io.expectationsink.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compiles every Java example of the documents with the processors on; see {@link Marker} for what they say of it. */
class DocsExamplesTest {

    /** What a block may be. One of another language, or of none, could be an example that nobody compiles. */
    private static final Set<String> LANGUAGES =
            Set.of("java", "xml", "groovy", "kotlin", "properties", "bash", "sql", "json", "text");

    @TestFactory
    Stream<DynamicTest> every_block_names_its_language() {
        return Document.all()
                .flatMap(document -> document.blocks().stream())
                .map(block -> dynamicTest(
                        block.place(),
                        () -> assertThat(LANGUAGES).as(block.place()).contains(block.language())));
    }

    @TestFactory
    Stream<DynamicTest> only_java_is_marked_and_looks_like_java() {
        return Document.all()
                .flatMap(document -> document.blocks().stream())
                .filter(block -> !block.language().equals("java"))
                .map(block -> dynamicTest(block.place(), () -> {
                    assertThat(block.marker()).as(block.place()).isEqualTo(Marker.NONE);
                    assertThat(block.text())
                            .as(block.place())
                            .doesNotContain("@ExpectationSink(", "import ", "SinkContext.")
                            .doesNotContainPattern("\\bnew [A-Z]");
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_java_example_compiles_as_the_document_says() {
        return Document.all()
                .flatMap(document -> examples(document).stream())
                .map(example -> dynamicTest(
                        example.block().place(),
                        () -> assertThat(example.reports())
                                .as(example.block().place())
                                .isEqualTo(example.block().marker().reports())));
    }

    private static List<Example> examples(Document document) {
        Map<String, String> declared = new LinkedHashMap<>();
        List<Example> examples = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.language().equals("java")) {
                Example example = new Example(block, new LinkedHashMap<>(declared));
                examples.add(example);
                if (block.marker().equals(Marker.NONE)) {
                    declared.put(example.name(), example.source());
                }
            }
        }
        return examples;
    }
}
