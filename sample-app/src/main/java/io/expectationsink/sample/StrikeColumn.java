package io.expectationsink.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.trim;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a report: what they are called in the file, and what they become. */
enum StrikeColumn {
    AIRPORT_NAME("Airport Name", DataTypes.StringType),
    AIRCRAFT_MODEL("Aircraft Make Model", DataTypes.StringType),
    DAMAGE("Effect Amount of damage", DataTypes.StringType),
    FLIGHT_DATE("Flight Date", DataTypes.DateType),
    OPERATOR("Aircraft Airline Operator", DataTypes.StringType),
    ORIGIN_STATE("Origin State", DataTypes.StringType),
    PHASE_OF_FLIGHT("Phase of flight", DataTypes.StringType),
    WILDLIFE_SIZE("Wildlife Size", DataTypes.StringType),
    WILDLIFE_SPECIES("Wildlife Species", DataTypes.StringType),
    TIME_OF_DAY("Time of day", DataTypes.StringType),
    COST_OTHER("Cost Other", DataTypes.LongType),
    COST_REPAIR("Cost Repair", DataTypes.LongType),
    COST_TOTAL("Cost Total $", DataTypes.LongType),
    SPEED_IN_KNOTS("Speed IAS in knots", DataTypes.IntegerType);

    private static final String CURRENCY_AND_GROUPING = "[$,]";

    private final String header;
    private final DataType type;

    StrikeColumn(String header, DataType type) {
        this.header = header;
        this.type = type;
    }

    /** The name in the file's header row. */
    String header() {
        return header;
    }

    /** The name in the table. */
    String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as it should be: a blank is null, and so is what does not parse, as one cell must not stop a stream. */
    Column cleaned() {
        Column text = nullif(trim(col("`" + header + "`")), lit(""));
        boolean isNumber = type == DataTypes.LongType || type == DataTypes.IntegerType;
        Column value = isNumber ? regexp_replace(text, lit(CURRENCY_AND_GROUPING), lit("")) : text;
        return value.try_cast(type).as(columnName());
    }

    /** The file as it is: every column is text. */
    static StructType fileSchema() {
        return new StructType(Arrays.stream(values())
                .map(column -> DataTypes.createStructField(column.header, DataTypes.StringType, true))
                .toArray(StructField[]::new));
    }
}
