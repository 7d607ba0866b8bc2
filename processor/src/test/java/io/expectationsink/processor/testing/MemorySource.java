package io.expectationsink.processor.testing;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that lies in no folder yet. */
final class MemorySource extends SimpleJavaFileObject {

    private final String text;

    /** The text of the type or module-info of the qualified name. */
    MemorySource(String name, String text) {
        super(URI.create("memory:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
