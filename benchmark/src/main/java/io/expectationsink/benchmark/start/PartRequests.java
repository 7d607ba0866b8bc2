package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.start.s3.S3Requests;
import io.expectationsink.benchmark.start.s3.S3Requests.Request;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The requests to an S3 server that a start makes, exactly: until it returns by the part that makes them, and until its
 * first batch is committed in all, the query's own included.
 */
final class PartRequests implements Start.Observer {

    private static final String QUERY = "stream execution thread";

    private Map<Part, Long> untilReturned = Map.of();
    private int untilCommitted;

    /** The part's, until the start returned. */
    long of(Part part) {
        return untilReturned.getOrDefault(part, 0L);
    }

    /** All until the first batch was committed. */
    int all() {
        return untilCommitted;
    }

    @Override
    public void before() {
        S3Requests.begin();
    }

    @Override
    public void returned() {
        untilReturned = S3Requests.soFar().stream()
                .filter(request -> !request.thread().startsWith(QUERY))
                .map(PartRequests::part)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public void committed() {
        List<Request> requests = S3Requests.end();
        untilCommitted = requests.size();
    }

    /** S3A's own threads work for whatever the starting one is at. */
    private static Part part(Request request) {
        Part part = Part.of(request.stack());
        return part == Part.REST ? Part.of(request.starter()) : part;
    }
}
