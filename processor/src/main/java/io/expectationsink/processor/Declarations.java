package io.expectationsink.processor;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.element.ElementRules;
import io.expectationsink.processor.element.WriterNames;
import io.expectationsink.processor.generate.Writer;
import io.expectationsink.processor.generate.WriterFiles;
import io.expectationsink.processor.name.QualifiedName;
import io.expectationsink.processor.read.DeclaredSink;
import io.expectationsink.processor.read.Eclipse;
import io.expectationsink.processor.read.RowTypeReader;
import io.expectationsink.processor.read.SinkName;
import io.expectationsink.processor.read.SinkReader;
import io.expectationsink.processor.report.Fault;
import io.expectationsink.processor.report.Reporter;
import io.expectationsink.processor.report.Verdict;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Types;

/** What happens to each declaration of a compilation: it is read, checked, reported, and gets its writer. */
final class Declarations {

    /** What stands in a writer for ids when the compiler itself has refused the declaration. */
    private static final List<String> UNRESOLVED = List.of("see the compiler's own messages");

    private final ProcessorOptions options;
    private final Map<String, Severity> severitiesAtStart;
    private final Types types;
    private final SinkReader reader;
    private final RowTypeReader rowTypes;
    private final Reporter reporter;
    private final WriterNames names;
    private final WriterFiles files;

    private Declarations(ProcessingEnvironment environment, ProcessorOptions options, Reporter reporter) {
        this.options = options;
        severitiesAtStart = options.severitiesAtStart();
        this.reporter = reporter;
        types = environment.getTypeUtils();
        reader = new SinkReader(environment.getElementUtils());
        rowTypes = new RowTypeReader(environment.getElementUtils(), types);
        names = new WriterNames(environment.getElementUtils(), types);
        files = new WriterFiles(environment.getElementUtils(), environment.getFiler());
    }

    /** Reads the options of the compilation and reports what is wrong with them. */
    static Declarations begin(ProcessingEnvironment environment) {
        Reporter reporter = new Reporter(environment.getMessager());
        ProcessorOptions options = ProcessorOptions.of(environment.getOptions());
        options.findings().forEach(reporter::report);
        return new Declarations(environment, options, reporter);
    }

    /** Checks the declaration of the element, reports all findings, and generates its writer. */
    void process(Element element) {
        guarded(element, () -> {
            DeclaredSink sink = reader.read(element);
            Optional<String> owner = names.claim(element);
            List<Finding> findings = new ArrayList<>(ElementRules.check(sink, types));
            owner.filter(by -> findings.stream().noneMatch(finding -> finding.rule() == Rule.WRITER_NAME_TAKEN))
                    .map(by -> ElementRules.nameTaken(sink, by))
                    .ifPresent(findings::add);
            findings.addAll(check(sink));
            Verdict verdict = reporter.report(sink, findings);
            if (owner.isEmpty()) {
                generate(sink, verdict);
            }
        });
    }

    /** Generates a writer for a declaration that the compiler refuses, so that it says so once and not at each use. */
    void abandon(Element element) {
        guarded(element, () -> {
            DeclaredSink sink = reader.read(element);
            if (names.claim(element).isEmpty()) {
                generate(sink, new Verdict(UNRESOLVED, List.of()));
            }
        });
    }

    private List<Finding> check(DeclaredSink sink) {
        Optional<String> defaultName = sink.valueAt(Place.of(Attribute.NAME))
                .filter(written -> !written.getValue().equals(""))
                .map(written -> SinkName.of(sink.element()));
        return RuleBook.check(options.sink(sink.definition(), defaultName, rowTypes.read(sink)), options.checkpoints());
    }

    private void generate(DeclaredSink sink, Verdict verdict) throws IOException {
        try {
            SinkDefinition built = built(sink.definition(), verdict.silenced());
            files.write(new Writer(sink.element(), sink.definition(), built, verdict.silenced(), verdict.errors()));
        } catch (FilerException taken) {
            // Only the compiler knows which files belong to this compilation.
            reporter.report(sink, List.of(ElementRules.nameTaken(sink, taker(sink))));
        }
    }

    private static String taker(DeclaredSink sink) {
        return Eclipse.made(sink.element())
                ? "a source of this compilation or, as the Eclipse compiler replaces none, a class on its class path"
                : "a source of this compilation";
    }

    /** The sink with what the build has decided, so that its start decides likewise. */
    private SinkDefinition built(SinkDefinition declared, List<String> silenced) {
        SinkDefinition.Builder built = declared.toBuilder();
        severitiesAtStart.forEach(built::severity);
        if (!silenced.isEmpty()) {
            built.suppress(silenced.toArray(String[]::new));
        }
        return built.build();
    }

    /** A fault of ours is one message on the declaration that met it, and the others are processed all the same. */
    private void guarded(Element element, Step step) {
        try {
            try {
                step.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } catch (RuntimeException | LinkageError | AssertionError fault) {
            reporter.reportFault(element, Fault.on(QualifiedName.of(element), fault));
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
