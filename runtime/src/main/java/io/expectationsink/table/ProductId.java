package io.expectationsink.table;

import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the one property up to date that an existing table may lack. On Delta that is a commit, which fails streams of
 * other applications whose batch runs at that time ({@code DELTA_METADATA_CHANGED}): it is made once, and said.
 */
final class ProductId {

    private static final Logger LOG = LoggerFactory.getLogger(ProductId.class);

    private final TableRequest request;
    private final Optional<String> wanted;
    private final Optional<String> there;

    private ProductId(TableRequest request, Map<String, String> properties) {
        this.request = request;
        wanted = Optional.ofNullable(request.properties().get(TableRequest.PRODUCT_ID));
        there = Optional.ofNullable(properties.get(TableRequest.PRODUCT_ID));
    }

    /** What the request wants and what the table has. */
    static ProductId of(TableRequest request, Map<String, String> properties) {
        return new ProductId(request, properties);
    }

    /** ES416 when the table belongs to another product. */
    List<Finding> check() {
        if (there.isEmpty() || isSettled()) {
            return List.of();
        }
        return List.of(request.sink()
                .finding(
                        Rule.PRODUCT_ID_DIFFERS,
                        Place.declaration(),
                        "has product_id '" + wanted.orElseThrow() + "', its table '" + there.get() + "'",
                        refusal()
                                .map(reason -> "The table keeps its own: " + reason + ".")
                                .orElse("The table's is replaced now, before the sink writes."),
                        "Give the context the table's product, or keep products out of each other's tables; "
                                + "spark.expectationsink.alterExistingTables=false leaves tables as they are."));
    }

    /** Sets the property where it differs and may be set; whether it did. */
    boolean settle(SparkSession spark) {
        return !isSettled() && request.use().settled(() -> set(spark));
    }

    /** Gives the table back the value that it had. */
    void restore(SparkSession spark) {
        TableProperties properties = new TableProperties(spark);
        there.ifPresentOrElse(
                value -> properties.set(request.table(), TableRequest.PRODUCT_ID, value),
                () -> properties.unset(request.table(), TableRequest.PRODUCT_ID));
        LOG.info(
                "{}: set the table's property product_id back to {}",
                request.sink().subject(),
                there.map(value -> "'" + value + "'").orElse("nothing"));
    }

    private boolean set(SparkSession spark) {
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            LOG.warn(
                    "{}: the table's property product_id is left as it is ({}): {}",
                    request.sink().subject(),
                    there.map(value -> "'" + value + "'").orElse("not set"),
                    refusal.get());
            return false;
        }
        new TableProperties(spark).set(request.table(), TableRequest.PRODUCT_ID, wanted.orElseThrow());
        LOG.info(
                "{}: set the table's property product_id from {} to '{}', once, by ALTER TABLE",
                request.sink().subject(),
                there.map(value -> "'" + value + "'").orElse("nothing"),
                wanted.orElseThrow());
        return true;
    }

    /** A value that Spark hides may be the wanted one; to set it each time would kill streams each time. */
    private boolean isSettled() {
        return wanted.isEmpty()
                || wanted.equals(there)
                || there.filter(TableProperties::isHidden).isPresent();
    }

    private Optional<String> refusal() {
        if (!request.alterExisting()) {
            return Optional.of("spark.expectationsink.alterExistingTables is false");
        }
        return request.use().isWritten()
                ? Optional.of("a stream of this application writes to it, which an ALTER would kill")
                : Optional.empty();
    }
}
