package io.expectationsink.sample;

import io.expectationsink.runtime.QueryStatus;
import io.expectationsink.runtime.SinkContext;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;

/** The pipeline: reports from files, cleaned, into three tables through the generated writers. */
final class Pipeline {

    private final SinkContext context;
    private final BirdStrikesWriter birdStrikes;
    private final StrikesByPhaseWriter strikesByPhase;
    private final AirportCosts_byAirportWriter airportCosts;

    /** A pipeline of one run. */
    Pipeline(SinkContext context) {
        this.context = context;
        birdStrikes = new BirdStrikesWriter(context);
        strikesByPhase = new StrikesByPhaseWriter(context);
        airportCosts = new AirportCosts_byAirportWriter(context);
    }

    /**
     * Runs both streams until every file has been read, then the batch.
     *
     * @return how each query ended
     */
    List<QueryStatus> run(Path landing, BatchLines lines) throws StreamingQueryException {
        Dataset<Row> strikes = StrikeCleaning.clean(StrikeFiles.stream(context.spark(), landing));
        StreamingQuery rows = birdStrikes.start(strikes);
        StreamingQuery totals = strikesByPhase.start(StrikeCleaning.byPhase(strikes));
        lines.printUntilEnd(List.of(rows, totals));

        airportCosts.save(context.spark().table("aviation.bird_strikes"));
        return List.of(birdStrikes.status(rows), strikesByPhase.status(totals));
    }
}
