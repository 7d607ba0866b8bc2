package io.expectationsink.proof.storage;

import io.expectationsink.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that is told what to do and answers line by line: a {@link LakeDriver} or a {@link LeaseContender}. */
public final class LakeProcess implements AutoCloseable {

    /** Starts the main class with the arguments, on a class path of its choice. */
    @FunctionalInterface
    public interface Launcher {

        ChildJvm start(Class<?> main, String... arguments) throws IOException;
    }

    private final ChildJvm jvm;

    private LakeProcess(ChildJvm jvm) throws IOException {
        this.jvm = jvm;
        answer();
    }

    /** A driver with a session; the numbers that its stream reads are in the folder. */
    public static LakeProcess driver(Launcher launcher, Path folder, Lake lake) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), lake.tables(), lake.checkpoints()));
        arguments.addAll(lake.settings());
        return new LakeProcess(launcher.start(LakeDriver.class, arguments.toArray(String[]::new)));
    }

    /** A process without a session that takes leases and tries locations. */
    public static LakeProcess contender(Launcher launcher, Lake lake) throws IOException {
        return new LakeProcess(
                launcher.start(LeaseContender.class, lake.settings().toArray(String[]::new)));
    }

    /** Tells it something, and waits for the answer. */
    public String ask(String command) throws IOException {
        tell(command);
        return answer();
    }

    /** Tells it something, and does not wait. */
    public void tell(String command) throws IOException {
        jvm.tell(command);
    }

    /** Waits for the answer to what it was told. */
    public String answer() throws IOException {
        return jvm.await(LakeDriver.ANSWER);
    }

    /** Its number. */
    public long pid() {
        return jvm.pid();
    }

    /** Kills it: no hook runs. */
    public void kill() throws InterruptedException {
        jvm.kill();
    }

    @Override
    public void close() {
        jvm.close();
    }
}
