package io.expectationsink.checkpoint.binding;

import io.expectationsink.testing.SchemedFileSystem;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.fs.Path;

/** The local disk under the scheme {@value #SCHEME}, which refuses one operation for as long as it is told to. */
public final class StoppingFileSystem extends SchemedFileSystem {

    static final String SCHEME = "stopping";
    static final String SETTING = "fs." + SCHEME + ".impl";

    private static final AtomicReference<Optional<CrashPoint>> POINT = new AtomicReference<>(Optional.empty());

    static void stopAt(CrashPoint point) {
        POINT.set(Optional.of(point));
    }

    static void goOn() {
        POINT.set(Optional.empty());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected void before(Operation operation, Path path) throws IOException {
        String place = path.toUri().getPath();
        if (POINT.get().filter(point -> point.is(operation, place)).isPresent()) {
            throw new IOException("Permission denied: " + operation.name().toLowerCase(Locale.ROOT) + " " + place);
        }
    }
}
