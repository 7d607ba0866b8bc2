package io.expectationsink.benchmark.start.way;

/**
 * Where rows go.
 *
 * @param table the table's name, with its schema
 * @param checkpoint the checkpoint's location; of no meaning to a batch
 */
public record Target(String table, String checkpoint) {

    /** The value of the table property {@code product_id}, for each way. */
    static final String PRODUCT = "benchmark";

    /** The name of the query, which no other has. */
    public String query() {
        return table.replace('.', '_');
    }
}
