package io.expectationsink.checkpoint.lease;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process, told apart from every other one. Numbers of processes are given again, and names of hosts are given twice;
 * the kernel's own values are not: the id of this boot, the namespace of process numbers (a container has its own), and
 * the clock tick since boot at which the process started, as proc(5) describes them.
 *
 * @param host the host's name
 * @param boot the id of the kernel's boot; empty where there is no {@code /proc}
 * @param pidNamespace the namespace that the number belongs to; empty where there is no {@code /proc}
 * @param pid the process's number
 * @param start the tick since boot at which it started; 0 where there is no {@code /proc}
 */
record LeaseProcess(String host, String boot, String pidNamespace, long pid, long start) {

    private static final Path PROC = Path.of("/proc");
    private static final Path FIRST = PROC.resolve("1");
    private static final int STATE = 0;
    private static final int START = 19;

    /** What can be said of a process from here. */
    enum Life {
        ALIVE,
        DEAD,
        /** It is on another machine or in another container, or the operating system does not tell. */
        UNKNOWN
    }

    /** The process that this runs in. */
    static LeaseProcess current() {
        long pid = ProcessHandle.current().pid();
        try {
            String boot =
                    Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
            String namespace =
                    Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
            return new LeaseProcess(hostName(), boot, namespace, pid, Long.parseLong(stat(pid)[START]));
        } catch (IOException | RuntimeException e) {
            return new LeaseProcess(hostName(), "", "", pid, 0);
        }
    }

    /** Whether it lives. */
    Life life() {
        return life(current());
    }

    /** Whether it lives, as far as the observer can know. */
    Life life(LeaseProcess observer) {
        boolean isVisible = !boot.isEmpty()
                && boot.equals(observer.boot)
                && host.equals(observer.host)
                && pidNamespace.equals(observer.pidNamespace)
                // A /proc that hides the processes of other users would make the living look dead.
                && Files.isDirectory(FIRST);
        if (!isVisible) {
            return Life.UNKNOWN;
        }
        if (Files.notExists(PROC.resolve(Long.toString(pid)))) {
            return Life.DEAD;
        }
        try {
            String[] stat = stat(pid);
            boolean isOver = stat[STATE].equals("Z") || stat[STATE].equals("X");
            return !isOver && Long.parseLong(stat[START]) == start ? Life.ALIVE : Life.DEAD;
        } catch (IOException | RuntimeException e) {
            return Life.UNKNOWN;
        }
    }

    /** In messages, such as {@code process 4711 on driver-1}. */
    @Override
    public String toString() {
        return "process " + pid + " on " + host;
    }

    /** The fields after the command's name, which may hold blanks and parentheses itself. */
    private static String[] stat(long pid) throws IOException {
        String text = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
