package io.expectationsink.testing;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.Path;

/** The local disk under the scheme {@code hooked}: something may happen just before a file is first asked for. */
public class HookedFileSystem extends SchemedFileSystem {

    private static final Map<String, Hook> HOOKS = new ConcurrentHashMap<>();

    /** What happens; an exception is the operation's own. */
    @FunctionalInterface
    public interface Hook {

        /** Happens. */
        void run() throws IOException;
    }

    /** Something happens once, before the next file of that name is looked at, opened or created. */
    public static void beforeNext(String name, Hook hook) {
        HOOKS.put(name, hook);
    }

    @Override
    public String getScheme() {
        return "hooked";
    }

    @Override
    protected void before(Operation operation, Path path) throws IOException {
        if (operation == Operation.RENAME || operation == Operation.DELETE) {
            return;
        }
        Optional<Hook> hook = Optional.ofNullable(HOOKS.remove(path.getName()));
        if (hook.isPresent()) {
            hook.get().run();
        }
    }
}
