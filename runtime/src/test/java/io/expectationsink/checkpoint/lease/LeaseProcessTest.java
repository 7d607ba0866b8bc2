package io.expectationsink.checkpoint.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.lease.LeaseProcess.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere no process can be told to be dead")
class LeaseProcessTest {

    private final LeaseProcess self = LeaseProcess.current();

    @Test
    void knowsItselfAlive() {
        assertThat(self.life()).isEqualTo(Life.ALIVE);
        assertThat(self.toString())
                .contains(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void knowsTheDead() throws Exception {
        Process brief = new ProcessBuilder("true").start();
        brief.waitFor();

        assertThat(process(self.host(), self.boot(), self.pidNamespace(), brief.pid(), self.start())
                        .life())
                .isEqualTo(Life.DEAD);
    }

    @Test
    void isNotTakenInByANumberThatWasGivenAgain() {
        assertThat(process(self.host(), self.boot(), self.pidNamespace(), self.pid(), self.start() - 1)
                        .life())
                .isEqualTo(Life.DEAD);
    }

    @Test
    void knowsNothingOfOtherMachinesAndContainers() {
        assertThat(process("other", self.boot(), self.pidNamespace(), self.pid(), self.start())
                        .life())
                .isEqualTo(Life.UNKNOWN);
        assertThat(process(self.host(), "other", self.pidNamespace(), self.pid(), self.start())
                        .life())
                .isEqualTo(Life.UNKNOWN);
        assertThat(process(self.host(), self.boot(), "pid:[1]", self.pid(), self.start())
                        .life())
                .isEqualTo(Life.UNKNOWN);
        assertThat(process(self.host(), "", "", self.pid(), 0).life()).isEqualTo(Life.UNKNOWN);
    }

    private static LeaseProcess process(String host, String boot, String namespace, long pid, long start) {
        return new LeaseProcess(host, boot, namespace, pid, start);
    }
}
