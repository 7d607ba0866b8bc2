package io.expectationsink.benchmark;

import io.expectationsink.benchmark.figure.Figures;

/** Measurements that belong together, and that can be run alone. */
public interface Suite {

    /** The word that selects it on the command line. */
    String name();

    /**
     * Measures, and records what it has measured.
     *
     * @param figures where the figures go
     * @param quick whether a fraction of the sizes and rounds is enough, to see that it runs
     */
    void run(Figures figures, boolean quick) throws Exception;
}
