package lake;

import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.StreamingSinkWriter;

/** Uses the generated writer. */
public final class Pipeline {

    private Pipeline() {}

    /** The writer of the declaration beside it. */
    public static StreamingSinkWriter writer(SinkContext context) {
        return new OrdersWriter(context);
    }
}
