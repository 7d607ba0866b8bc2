package io.expectationsink.benchmark.figure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.package$;

/** What the figures were measured on: ratios move less with it than times do. */
public final class Machine {

    private static final Path CPUS = Path.of("/proc/cpuinfo");
    private static final double GIB = 1L << 30;

    private Machine() {}

    /** The processor, its cores, the memory, and the versions of the system, the JDK and Spark. */
    public static String text() throws IOException {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GiB; %s %s; JDK %s; Spark %s",
                processor(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIB,
                system.getName(),
                system.getVersion(),
                Runtime.version(),
                package$.MODULE$.SPARK_VERSION());
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
