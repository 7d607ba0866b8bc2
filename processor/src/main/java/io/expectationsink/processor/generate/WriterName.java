package io.expectationsink.processor.generate;

import io.expectationsink.processor.name.NestedName;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The name of the writer of an annotated type: {@code FooWriter} for {@code Foo}, {@code Outer_InnerWriter} for {@code
 * Outer.Inner}, in the same package. The runtime finds writers by this name.
 *
 * @param packageName the package; empty for the unnamed one
 * @param simpleName the class's name in its package
 */
public record WriterName(String packageName, String simpleName) {

    /** The name of the type's writer. */
    public static WriterName of(TypeElement type) {
        Element outer = type.getEnclosingElement();
        while (outer instanceof TypeElement) {
            outer = outer.getEnclosingElement();
        }
        return new WriterName(((PackageElement) outer).getQualifiedName().toString(), NestedName.of(type) + "Writer");
    }

    /** The name with its package. */
    public String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
