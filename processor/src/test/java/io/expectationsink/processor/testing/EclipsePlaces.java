package io.expectationsink.processor.testing;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.expectationsink.ExpectationSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Where the Eclipse compiler reports what javac reports at a place. All that it does differently is here:
 *
 * <ul>
 *   <li>A value, or a part of one, is reported at the name of the declaration's attribute that it belongs to.
 *   <li>The annotation is reported where javac reports it, at its {@code @}.
 *   <li>A type or method, where it is not its annotation that is reported, is reported at its name.
 *   <li>What belongs to a record has neither a file nor a line.
 * </ul>
 */
final class EclipsePlaces extends TreeScanner<Void, Void> {

    private static final Pattern PLACE = Pattern.compile("(.+):(\\d+):(\\d+)");
    private static final String NOWHERE = ":-1:-1";

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;
    private final String file;
    private final long position;

    /** What the innermost element around the position says. */
    private String found = NOWHERE;

    private EclipsePlaces(CompilationUnitTree unit, SourcePositions positions, Matcher place) throws IOException {
        this.unit = unit;
        this.positions = positions;
        text = unit.getSourceFile().getCharContent(true).toString();
        file = place.group(1);
        position = unit.getLineMap().getPosition(Long.parseLong(place.group(2)), Long.parseLong(place.group(3)));
    }

    /** The Eclipse compiler's place for javac's, {@code <file>:<line>:<column>}; a message without any has none there. */
    static String of(String place, List<JavaFileObject> sources) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            return place;
        }
        JavaFileObject source = sources.stream()
                .filter(candidate -> ("/" + candidate.getName()).endsWith("/" + parts.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(place + " is in none of " + sources));
        try {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, List.of(source));
            CompilationUnitTree unit = task.parse().iterator().next();
            EclipsePlaces places = new EclipsePlaces(unit, Trees.instance(task).getSourcePositions(), parts);
            places.scan(unit, null);
            return places.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
        visit(type, type.getModifiers(), type.getSimpleName().toString());
        return super.visitClass(type, none);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
        visit(method, method.getModifiers(), method.getName().toString());
        return super.visitMethod(method, none);
    }

    private void visit(Tree element, ModifiersTree modifiers, String name) {
        if (!isAround(element)) {
            return;
        }
        if (element.getKind() == Tree.Kind.RECORD) {
            found = NOWHERE;
            return;
        }
        found = modifiers.getAnnotations().stream()
                .filter(annotation -> isAround(annotation) && isDeclaration(annotation))
                .findFirst()
                .map(annotation -> at(start(attribute(annotation))))
                .orElseGet(() -> at(text.indexOf(" " + name, (int) Math.max(start(element), end(modifiers))) + 1L));
    }

    /** The attribute around the position, or the annotation itself. */
    private Tree attribute(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .filter(this::isAround)
                .findFirst()
                .<Tree>map(argument -> ((AssignmentTree) argument).getVariable())
                .orElse(annotation);
    }

    private static boolean isDeclaration(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString().endsWith(ExpectationSink.class.getSimpleName());
    }

    private boolean isAround(Tree tree) {
        return start(tree) <= position && position < end(tree);
    }

    private long start(Tree tree) {
        return positions.getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return positions.getEndPosition(unit, tree);
    }

    private String at(long offset) {
        return "%s:%d:%d"
                .formatted(
                        file,
                        unit.getLineMap().getLineNumber(offset),
                        unit.getLineMap().getColumnNumber(offset));
    }
}
