package io.expectationsink.benchmark.figure;

import io.delta.package$;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figures were measured on: ratios move less with it than times do. */
public final class Machine {

    private static final Path CPUS = Path.of("/proc/cpuinfo");
    private static final double GIB = 1L << 30;

    private Machine() {}

    /** The processor, its cores, the memory, the versions of the system, the JDK, Spark and Delta, and this JVM's heap. */
    public static String text() throws IOException {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GiB; %s %s; JDK %s, heap of at most %.1f GiB, collected by %s; Spark %s; Delta %s",
                processor(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIB,
                system.getName(),
                system.getVersion(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() / GIB,
                collectors(),
                org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                package$.MODULE$.VERSION());
    }

    private static String collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(" and "));
    }

    private static String processor() throws IOException {
        if (!Files.exists(CPUS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        }
    }
}
