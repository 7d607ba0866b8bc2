package io.expectationsink.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Creates the source that ours would create for each of the benchmark's declarations, from a text that is ready, and
 * looks at nothing but the declaration's name.
 */
public final class FloorProcessor extends AbstractProcessor {

    private static final String SOURCE = """
            package declared;

            import io.expectationsink.runtime.SinkContext;
            import io.expectationsink.runtime.StreamingSinkWriter;
            import javax.annotation.processing.Generated;

            /**
             * Writes the sink 'd%', which {@link D%} declares: <pre>&#64;ExpectationSink(table = "lake.t%",
             *     checkpoint = "s3a://bucket/checkpoints", queryName = "q%", partitionBy = "day")</pre>
             */
            @Generated("io.expectationsink.floor.FloorProcessor")
            public final class D%Writer extends StreamingSinkWriter {
                /**
                 * A writer for the runs of the context.
                 * @param context the session and what runs in it
                 */
                public D%Writer(SinkContext context) {
                    super(
                            context,
                            sink("d%")
                                    .table("lake.t%")
                                    .checkpoint("s3a://bucket/checkpoints")
                                    .queryName("q%")
                                    .partitionBy("day"));
                }
            }
            """;

    /** For the compiler, which creates processors by name. */
    public FloorProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.expectationsink.ExpectationSink");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        annotations.stream()
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .forEach(this::create);
        return true;
    }

    private void create(Element declaration) {
        String number = declaration.getSimpleName().toString().substring("D".length());
        String name = "declared.D" + number + "Writer";
        try (Writer file =
                processingEnv.getFiler().createSourceFile(name, declaration).openWriter()) {
            file.write(SOURCE.replace("%", number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
