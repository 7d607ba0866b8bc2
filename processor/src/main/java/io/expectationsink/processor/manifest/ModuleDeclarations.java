package io.expectationsink.processor.manifest;

import io.expectationsink.processor.name.ElementPath;
import io.expectationsink.processor.read.DeclaredSink;
import io.expectationsink.processor.read.SinkReader;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * All declarations of a module, gathered round by round and read in the last one, when everything is there that they
 * refer to. Their order is that of their names.
 */
public final class ModuleDeclarations {

    private final Set<ElementPath> paths = new TreeSet<>();

    /** Adds what a round has found. */
    public void add(Collection<? extends Element> elements) {
        elements.stream().map(ElementPath::of).forEach(paths::add);
    }

    /** The declarations that the compiler can make sense of. */
    public List<DeclaredSink> read(Elements elements) {
        SinkReader reader = new SinkReader(elements);
        return paths.stream()
                .flatMap(path -> path.find(elements).stream())
                .filter(SinkReader::isResolved)
                .map(reader::read)
                .toList();
    }
}
