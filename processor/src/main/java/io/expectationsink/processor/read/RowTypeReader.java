package io.expectationsink.processor.read;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.RowType;
import io.expectationsink.definition.RowType.Form;
import io.expectationsink.processor.name.Outwards;
import io.expectationsink.processor.type.DatasetType;
import io.expectationsink.processor.type.Supertypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the type that describes a sink's rows, and reads its columns. */
public final class RowTypeReader {

    /** Packages whose classes are values to Spark, or columns by other rules than a bean's. */
    private static final List<String> LIBRARIES = List.of("java.", "javax.", "scala.", "org.apache.spark.");

    /** Whoever implements one of them has columns by other rules than a bean's. */
    private static final Set<String> OTHER_ROWS = Set.of("scala.Product", "org.apache.spark.sql.Row");

    private final Elements elements;
    private final Types types;

    /** A reader that asks the compiler about types. */
    public RowTypeReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * The type that the declaration names as {@code schema}, whether it describes columns or not; without one the type
     * of the rows that the annotated method returns, if that describes columns. Empty when nothing is known.
     */
    public Optional<RowType> read(DeclaredSink sink) {
        Optional<TypeMirror> schema = AnnotationValues.of(sink.annotation(), Attribute.SCHEMA.annotationName())
                .flatMap(Values::type)
                .filter(type -> type.getKind() != TypeKind.VOID);
        return schema.isPresent()
                ? schema.flatMap(this::describe)
                : ofMethod(sink.element())
                        .flatMap(this::describe)
                        .filter(type -> !type.columns().isEmpty());
    }

    private Optional<TypeMirror> ofMethod(Element element) {
        return element instanceof ExecutableElement method
                ? DatasetType.of(method.getReturnType(), types)
                        .flatMap(rows -> rows.getTypeArguments().stream().findFirst())
                : Optional.empty();
    }

    /** Empty when the columns depend on a supertype that the compiler does not know (yet). */
    private Optional<RowType> describe(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || type.getKind() != TypeKind.DECLARED) {
            return Optional.of(RowType.withoutColumns(type.toString(), Form.NO_CLASS));
        }
        TypeElement element = (TypeElement) declared.asElement();
        List<TypeMirror> lineage = Supertypes.of(element.asType(), types).toList();
        if (lineage.stream().anyMatch(each -> each.getKind() == TypeKind.ERROR)) {
            return Optional.empty();
        }
        List<TypeElement> ancestors = lineage.stream()
                .filter(DeclaredType.class::isInstance)
                .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                .toList();
        Form form = form(element, ancestors);
        return Optional.of(new RowType(element.getQualifiedName().toString(), form, columns(element, form)));
    }

    private static Form form(TypeElement type, List<TypeElement> ancestors) {
        if (isOfLibrary(type)
                || ancestors.stream()
                        .anyMatch(each ->
                                OTHER_ROWS.contains(each.getQualifiedName().toString()))) {
            return Form.LIBRARY;
        }
        return switch (type.getKind()) {
            case RECORD -> Form.RECORD;
            case ENUM -> Form.ENUM;
            case CLASS -> formOfClass(type, ancestors);
            default -> Form.INTERFACE;
        };
    }

    private static Form formOfClass(TypeElement type, List<TypeElement> ancestors) {
        if (!type.getTypeParameters().isEmpty()) {
            return Form.GENERIC;
        }
        return ancestors.stream().anyMatch(Lombok::isAwaited) ? Form.LOMBOK : Form.BEAN;
    }

    private List<String> columns(TypeElement type, Form form) {
        return switch (form) {
            case RECORD ->
                ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
                        .map(component -> component.getSimpleName().toString())
                        .toList();
            case BEAN -> BeanProperties.of(elements.getAllMembers(type));
            default -> List.of();
        };
    }

    private static boolean isOfLibrary(TypeElement type) {
        String around = Outwards.packageOf(type).getQualifiedName() + ".";
        return LIBRARIES.stream().anyMatch(around::startsWith);
    }
}
