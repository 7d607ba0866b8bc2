package io.expectationsink.cli;

import io.expectationsink.checkpoint.PartSize;
import java.util.List;
import java.util.Locale;

/** Amounts as people read them. */
final class Amount {

    private static final int STEP = 1_000;
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");

    private Amount() {}

    /** Such as {@code 12 files, 3.4 kB}. */
    static String of(PartSize size) {
        return of(size.files(), size.bytes());
    }

    /** Such as {@code 12 files, 3.4 kB}. */
    static String of(long files, long bytes) {
        return files + (files == 1 ? " file, " : " files, ") + ofBytes(bytes);
    }

    /** Such as {@code 3.4 kB}; a kB has 1,000 bytes. */
    static String ofBytes(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double amount = (double) bytes / STEP;
        int unit = 0;
        while (amount >= STEP) {
            amount /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, UNITS.get(unit));
    }
}
