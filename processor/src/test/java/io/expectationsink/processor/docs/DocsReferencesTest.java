package io.expectationsink.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the documents refer to is there: our own artifacts by their coordinates, files and headings by their links. */
class DocsReferencesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern ARTIFACT = Pattern.compile("expectation-sink-[a-z]+(?:-[a-z]+)*");
    private static final Pattern COORDINATES = Pattern.compile("([\\w.]+):(expectation-sink-[a-z-]+):([\\w.-]+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");

    @TestFactory
    Stream<DynamicTest> every_artifact_of_ours_exists() {
        return Document.all()
                .map(document -> dynamicTest(
                        document.name(),
                        () -> assertThat(ARTIFACT.matcher(document.text())
                                        .results()
                                        .map(MatchResult::group))
                                .isSubsetOf(
                                        text("runtime/pom.xml", "artifactId"),
                                        text("processor/pom.xml", "artifactId"),
                                        text("sample-app/pom.xml", "artifactId"))));
    }

    @TestFactory
    Stream<DynamicTest> every_maven_snippet_has_the_coordinates_of_this_build() {
        return Document.all()
                .flatMap(document -> document.blocks().stream())
                .filter(block -> block.language().equals("xml"))
                .map(block -> dynamicTest(block.place(), () -> {
                    List<Element> ours =
                            elements(parse("<snippet>" + block.text() + "</snippet>"), "artifactId").stream()
                                    .filter(element -> element.getTextContent().startsWith("expectation-sink"))
                                    .toList();
                    assertThat(ours).as(block.place()).isNotEmpty();
                    assertThat(ours)
                            .as(block.place())
                            .allSatisfy(
                                    element -> assertThat(coordinates(element)).isEqualTo(coordinates()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_gradle_snippet_has_the_coordinates_of_this_build() {
        return Document.all()
                .flatMap(document -> document.blocks().stream())
                .filter(block -> Set.of("groovy", "kotlin").contains(block.language()))
                .map(block -> dynamicTest(block.place(), () -> {
                    List<String> found = COORDINATES
                            .matcher(block.text())
                            .results()
                            .map(match -> match.group(1) + ":" + match.group(3))
                            .toList();
                    assertThat(found).as(block.place()).isNotEmpty().containsOnly(coordinates());
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_link_leads_somewhere() {
        return Document.all()
                .flatMap(document -> LINK.matcher(document.text())
                        .results()
                        .map(link -> dynamicTest(document.name() + " to " + link.group(), () -> {
                            Path target = target(document, link.group(1));
                            assertThat(target).exists();
                            if (link.group(2) != null) {
                                assertThat(anchors(target)).contains(link.group(2));
                            }
                        })));
    }

    @Test
    void the_anchor_that_the_runtime_names_is_there() {
        assertThat(anchors(PROJECT.resolve("docs/guide.md"))).contains("setting-up-the-build");
    }

    private static Path target(Document document, String link) {
        Path file = PROJECT.resolve(document.name());
        return link.isEmpty() ? file : file.resolveSibling(link);
    }

    /** Explicit anchors, and those that a heading gets from its words. */
    private static Set<String> anchors(Path file) {
        Document document =
                Document.of(PROJECT.relativize(file.normalize().startsWith(PROJECT) ? file.normalize() : file)
                        .toString());
        Stream<String> explicit = ANCHOR.matcher(document.text()).results().map(match -> match.group(1));
        Stream<String> headings = document.lines().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceAll("^#+ ", ""))
                .map(words -> words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}_ -]", "")
                        .replace(' ', '-'));
        return Stream.concat(explicit, headings).collect(Collectors.toSet());
    }

    private static String coordinates() throws Exception {
        return text("pom.xml", "groupId") + ":" + text("pom.xml", "version");
    }

    private static String coordinates(Element artifact) {
        return sibling(artifact, "groupId") + ":" + sibling(artifact, "version");
    }

    private static String sibling(Element element, String name) {
        for (Node node = element.getParentNode().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent();
            }
        }
        return "no " + name;
    }

    /** The text of the project's own element of that name: a direct child of the root. */
    private static String text(String pom, String name) throws Exception {
        Element root = parse(Files.readString(PROJECT.resolve(pom)));
        return elements(root, name).stream()
                .filter(element -> element.getParentNode() == root)
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    private static List<Element> elements(Element root, String name) {
        var nodes = root.getElementsByTagName(name);
        return Stream.iterate(0, index -> index < nodes.getLength(), index -> index + 1)
                .map(index -> (Element) nodes.item(index))
                .toList();
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.strip().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
