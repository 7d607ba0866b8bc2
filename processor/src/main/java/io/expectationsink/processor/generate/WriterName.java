package io.expectationsink.processor.generate;

import io.expectationsink.processor.name.NestedName;
import io.expectationsink.processor.name.Outwards;
import javax.lang.model.element.Element;

/**
 * The name of the writer of an annotated element: {@code FooWriter} for {@code Foo}, {@code Outer_InnerWriter} for {@code
 * Outer.Inner}, {@code Foo_barWriter} for the method {@code Foo.bar}, in the same package. The runtime finds writers by this name.
 *
 * @param packageName the package; empty for the unnamed one
 * @param simpleName the class's name in its package
 */
public record WriterName(String packageName, String simpleName) {

    /** The name of the element's writer. */
    public static WriterName of(Element element) {
        String packageName = Outwards.packageOf(element).getQualifiedName().toString();
        return new WriterName(packageName, NestedName.of(element) + "Writer");
    }

    /** The name with its package. */
    public String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
