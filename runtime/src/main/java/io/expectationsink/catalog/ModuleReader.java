package io.expectationsink.catalog;

import io.expectationsink.exception.InvalidManifestException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the manifest that a module names. */
final class ModuleReader {

    private final String module;
    private final String manifest;
    private final ClassLoader loader;

    ModuleReader(SinkModule module) {
        this.module = module.getClass().getName();
        this.manifest = module.manifest();
        this.loader =
                Optional.ofNullable(module.getClass().getClassLoader()).orElseGet(ClassLoader::getSystemClassLoader);
    }

    /** The module's sinks, in the order of its manifest. */
    List<CatalogEntry> read() {
        return ManifestReader.read(manifest, module, text());
    }

    private String text() {
        URL url = Optional.ofNullable(loader.getResource(manifest))
                .orElseThrow(() -> new InvalidManifestException("The resource " + manifest + " is missing, which "
                        + module + " names. Keep META-INF/expectation-sink when jars are merged, and build the module"
                        + " again, with its output folder emptied."));
        try {
            URLConnection connection = url.openConnection();
            // A cached jar would stay open, and stay as it was when it is replaced.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new InvalidManifestException("The resource " + url + " cannot be read: " + e.getMessage(), e);
        }
    }
}
