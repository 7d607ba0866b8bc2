package io.expectationsink.benchmark.scale;

import io.expectationsink.catalog.SinkCatalog;
import io.expectationsink.catalog.SinkModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;

/** The sinks of one jar, and none of those that this benchmark declares itself for other measurements. */
final class SinksOnly extends URLClassLoader {

    private static final String SERVICE = "META-INF/services/" + SinkModule.class.getName();

    /** Sees the jar, and behind it all classes of this benchmark. */
    SinksOnly(Path jar) {
        super(new URL[] {url(jar)}, SinksOnly.class.getClassLoader());
    }

    /**
     * Looks for the sinks of the jar by a class loader of its own, which leaves those that are measured untouched.
     *
     * @throws IllegalStateException when there are not so many
     */
    static void check(Path jar, int sinks) {
        try (SinksOnly loader = new SinksOnly(jar)) {
            int found = SinkCatalog.load(loader).sinks().size();
            if (found != sinks) {
                throw new IllegalStateException(found + " sinks are seen in place of " + sinks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(SERVICE) ? findResources(name) : super.getResources(name);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar.toString(), e);
        }
    }
}
