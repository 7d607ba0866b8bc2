package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.Suite;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.start.s3.S3Server;
import java.util.List;

/** What a start and each batch cost at run time, beside hand-written ones. */
public final class StartSuite implements Suite {

    private static final long SMALL = 100;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Figures figures, boolean quick) throws Exception {
        StartCounts.measure(figures);
        long large = quick ? 100_000 : 1_000_000;
        try (Lab lab = Lab.open()) {
            SameTables.refuseOthers(lab);
            StartTimes.measure(lab, figures, quick ? 2 : 8);
            StartSleeps.measure(lab, figures, quick ? 1 : 2);
            BatchSaves.measure(lab, figures, "small", SMALL, quick ? 2 : 12);
            BatchSaves.measure(lab, figures, "large", large, quick ? 2 : 4);
            Throughput throughput = new Throughput(lab, figures);
            throughput.measure("small", quick ? 4 : 12, SMALL, 2, quick ? 2 : 14);
            throughput.measure("large", quick ? 2 : 3, large, quick ? 0 : 1, quick ? 2 : 8);
        }
        try (S3Server server = S3Server.start();
                Lab lab = Lab.with(server.settings())) {
            PartPrices.measure(lab, lab.local(), figures, quick ? 2 : 6);
            PartPrices.measure(lab, lab.add(new Store("s3", server.uri(), server.disk())), figures, quick ? 2 : 6);
        }
        SinkMemory.measure(figures, quick ? 1 : 3, quick ? List.of(1, 5) : List.of(1, 50, 200));
    }
}
