package io.expectationsink.proof.hdfs;

import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A name node and a data node on the loopback interface, for the tests of one class. */
final class HdfsServer implements BeforeAllCallback, AfterAllCallback {

    private ChildJvm jvm;
    private String address;

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "hdfs");
        jvm = ChildJvm.start(Engine.HDFS, HdfsProcess.class, folder.toString());
        address = jvm.await(HdfsProcess.ANSWER);
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        jvm.kill();
    }

    /** The folder there, which is made for the user: all others may only read in it. */
    String folderOf(String user, String path) throws IOException {
        run("make " + path + " " + user);
        return address + path;
    }

    /** Stops the name node. What it has answered for is on its disk. */
    void down() throws IOException {
        run("down");
    }

    /** Starts the name node again, at its old address. */
    void up() throws IOException {
        run("up");
    }

    /** Lets the name node answer, and change nothing. */
    void enterSafeMode() throws IOException {
        run("safe ENTER");
    }

    /** Lets it change things again. */
    void leaveSafeMode() throws IOException {
        run("safe LEAVE");
    }

    private void run(String command) throws IOException {
        jvm.tell(command);
        jvm.await(HdfsProcess.ANSWER + command);
    }
}
