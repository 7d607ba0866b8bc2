package io.expectationsink.table;

import java.util.StringJoiner;

/** The statements that make a table's name known to the catalog. */
final class CreateTable {

    private CreateTable() {}

    /** Creates the table and its properties in one commit; fails when it is there. */
    static String statement(TableRequest request) {
        StringJoiner sql = new StringJoiner(" ");
        sql.add("CREATE TABLE " + SqlText.table(request.table()));
        sql.add(ColumnText.of(request.schema()));
        sql.add("USING " + SqlText.identifier(request.format()));
        if (!request.partitionBy().isEmpty()) {
            sql.add("PARTITIONED BY " + SqlText.identifiers(request.partitionBy()));
        }
        if (!request.clusterBy().isEmpty()) {
            sql.add("CLUSTER BY " + SqlText.identifiers(request.clusterBy()));
        }
        request.bucketBy().ifPresent(buckets -> {
            sql.add("CLUSTERED BY " + SqlText.identifiers(buckets.columns()));
            if (!request.sortBy().isEmpty()) {
                sql.add("SORTED BY " + SqlText.identifiers(request.sortBy()));
            }
            sql.add("INTO " + buckets.buckets() + " BUCKETS");
        });
        request.path().ifPresent(path -> sql.add("LOCATION " + SqlText.literal(path)));
        if (!request.properties().isEmpty()) {
            sql.add("TBLPROPERTIES " + SqlText.properties(request.properties()));
        }
        return sql.toString();
    }

    /** Gives the name to the table that is at the path already, whose columns and properties stay as they are. */
    static String adoption(TableRequest request, String path) {
        return "CREATE TABLE %s USING %s LOCATION %s"
                .formatted(SqlText.table(request.table()), SqlText.identifier(request.format()), SqlText.literal(path));
    }
}
