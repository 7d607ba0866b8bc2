package io.expectationsink.testing;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The local disk under the scheme {@code hooked}: something may happen just before a file is first asked for. */
public class HookedFileSystem extends InterceptedFileSystem {

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
    public URI getUri() {
        return URI.create("hooked:///");
    }

    @Override
    public String getScheme() {
        return "hooked";
    }

    /** Without owner and permissions, which Hadoop asks of a path with the scheme {@code file} only. */
    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        return Arrays.stream(super.listStatus(folder))
                .map(found -> new FileStatus(
                        found.getLen(),
                        found.isDirectory(),
                        found.getReplication(),
                        found.getBlockSize(),
                        found.getModificationTime(),
                        found.getPath()))
                .toArray(FileStatus[]::new);
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
