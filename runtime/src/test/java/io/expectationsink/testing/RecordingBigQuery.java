package io.expectationsink.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.CreatableRelationProvider;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Stands in for BigQuery's connector, which needs its service: it remembers with what options it was called. */
public final class RecordingBigQuery implements CreatableRelationProvider, DataSourceRegister {

    private static final List<Map<String, String>> CALLS = new CopyOnWriteArrayList<>();

    /** The options of every write so far. */
    public static List<Map<String, String>> calls() {
        return List.copyOf(CALLS);
    }

    @Override
    public String shortName() {
        return "bigquery";
    }

    @Override
    public BaseRelation createRelation(
            SQLContext context,
            SaveMode mode,
            scala.collection.immutable.Map<String, String> options,
            Dataset<Row> rows) {
        CALLS.add(Map.copyOf(CollectionConverters.asJava(options)));
        StructType schema = rows.schema();
        return new BaseRelation() {
            @Override
            public SQLContext sqlContext() {
                return context;
            }

            @Override
            public StructType schema() {
                return schema;
            }
        };
    }
}
