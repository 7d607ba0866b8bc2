package io.expectationsink.table;

import io.expectationsink.exception.EngineCondition;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Which values of one simple type Delta writes to a column of another: that a value then may not fit ({@code
 * CAST_INVALID_INPUT}) is the rows' affair.
 */
interface Casts {

    /** Whether Delta casts one to the other. */
    boolean allows(DataType from, DataType to);

    /**
     * On streams: Spark's implicit casts (Delta merges the schemas with {@code allowImplicitConversions}); others fail the
     * first batch with {@code DELTA_MERGE_INCOMPATIBLE_DATATYPE}.
     */
    static Casts ofStream() {
        return (from, to) -> from.equals(to) || from instanceof NullType || isImplicit(from, to);
    }

    /** On batches: every cast that the engine's analyser accepts in ANSI mode; others are refused by it. */
    static Casts ofBatch(SparkSession spark) {
        return (from, to) -> from.equals(to) || isAnalysed(spark, from, to);
    }

    private static boolean isImplicit(DataType from, DataType to) {
        if (to instanceof StringType) {
            return from instanceof AtomicType;
        }
        if (to instanceof NumericType) {
            return from instanceof NumericType || from instanceof StringType;
        }
        if (to instanceof BinaryType) {
            return from instanceof StringType;
        }
        return isTime(to) && (isTime(from) || from instanceof StringType);
    }

    private static boolean isTime(DataType type) {
        return type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType;
    }

    private static boolean isAnalysed(SparkSession spark, DataType from, DataType to) {
        try {
            // TRY_CAST has the rules of ANSI mode in every session; it runs nothing.
            return !spark.sql("SELECT TRY_CAST(CAST(NULL AS " + from.sql() + ") AS " + to.sql() + ")")
                    .schema()
                    .isEmpty();
        } catch (Exception e) {
            return EngineCondition.of(e)
                    .filter(condition -> condition.startsWith("DATATYPE_MISMATCH"))
                    .isEmpty();
        }
    }
}
