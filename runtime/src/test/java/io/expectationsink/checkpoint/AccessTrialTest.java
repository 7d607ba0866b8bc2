package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.expectationsink.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** True refusals of the operating system. The superuser is held to permissions only without its capabilities. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "capabilities and file attributes are Linux's")
class AccessTrialTest {

    private static final String USER = System.getProperty("user.name");
    private static final String READ_ONLY = "r-xr-xr-x";

    @TempDir
    private Path folder;

    private static boolean runs(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // There is no such command.
            return false;
        }
    }

    private static List<String> withoutPrivileges() throws IOException, InterruptedException {
        if (!USER.equals("root")) {
            return List.of();
        }
        List<String> wrapper = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
        assumeTrue(runs(wrapper.get(0), wrapper.get(1), "true"), "needs setpriv, or a user who is not root");
        return wrapper;
    }

    private String faults(List<String> wrapper, Path location) throws IOException {
        try (ChildJvm child = ChildJvm.start(wrapper, AccessTrialChild.class, location.toString())) {
            return child.await(AccessTrialChild.FAULTS);
        }
    }

    @Test
    void saysWhoMayNotCreateWhat() throws Exception {
        Path base = Files.createDirectory(folder.resolve("base"));
        Files.setPosixFilePermissions(base, PosixFilePermissions.fromString(READ_ONLY));

        assertThat(faults(withoutPrivileges(), base.resolve("a/b")))
                .contains("The location " + base.resolve("a/b") + " cannot be used")
                .contains("the user '" + USER + "' cannot create the folder " + base.resolve("a/b"))
                .contains(base + " belongs to " + USER + ":")
                .contains(READ_ONLY);
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void saysWhoMayNotWriteWhat() throws Exception {
        Path location = Files.createDirectory(folder.resolve("location"));
        Files.setPosixFilePermissions(location, PosixFilePermissions.fromString(READ_ONLY));

        assertThat(faults(withoutPrivileges(), location))
                .contains("the user '" + USER + "' cannot write the file")
                .contains("(Permission denied)", location + " belongs to " + USER + ":", READ_ONLY);
    }

    @Test
    void saysWhoMayNotRenameWhat() throws Exception {
        Path location = Files.createDirectory(folder.resolve("appended"));
        assumeTrue(runs("chattr", "+a", location.toString()), "needs the right to make a folder append-only");
        try {
            // What cannot be renamed there cannot be removed either, and stays.
            assertThat(faults(List.of(), location))
                    .contains("the user '" + USER + "' cannot rename the file")
                    .contains(location + " belongs to ");
        } finally {
            runs("chattr", "-a", location.toString());
        }
    }

    @Test
    void leavesNothingOfALocationThatCanBeUsed() throws Exception {
        Path location = folder.resolve("a/b");

        assertThat(new Preflight(DriverFileSystem.of(new Configuration()), "local[2]").check(location.toString()))
                .isEmpty();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesEveryFaultOfALocation() {
        Path location = folder.resolve("a");

        assertThat(new Preflight(DriverFileSystem.of(new Configuration()), "yarn").check(location.toString()))
                .singleElement()
                .asString()
                .contains(location.toString(), "yarn", "driver's own disk");
        assertThat(new Preflight(DriverFileSystem.of(new Configuration()), "yarn").check("nosuch://user:geheim@host/x"))
                .singleElement()
                .asString()
                .contains("No FileSystem for scheme")
                .doesNotContain("geheim");
        assertThat(folder).isEmptyDirectory();
    }
}
