package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class NoColumns {

    interface Order {
        String getCountry();
    }

    record Nothing() {}

    public static class Fields {
        public String country;
    }

    public static class Wrapper<T> {
        public T getContent() {
            return null;
        }
    }

    // expect: ES431 ERROR at column 87, names java.lang.String as its schema, a class of Java, Scala or Spark
    @ExpectationSink(table = "a.text", checkpoint = "s3a://lake/text", schema = String.class)
    static class Text {}

    // expect: ES431 ERROR at column 84, names org.apache.spark.sql.Row as its schema, a class of Java, Scala or Spark
    @ExpectationSink(table = "a.rows", checkpoint = "s3a://lake/rows", schema = Row.class)
    Dataset<Row> rows(Dataset<Row> rows) {
        return rows;
    }

    // expect: ES431 ERROR at column 98, names fixture.NoColumns.Order as its schema, an interface
    @ExpectationSink(table = "a.interfaces", checkpoint = "s3a://lake/interfaces", schema = Order.class)
    static class Interfaces {}

    // expect: ES431 ERROR at column 91, names io.expectationsink.SinkKind as its schema, an enum
    @ExpectationSink(table = "a.enums", checkpoint = "s3a://lake/enums", schema = SinkKind.class)
    static class Enums {}

    // expect: ES431 ERROR at column 96, names int as its schema, which is no class
    @ExpectationSink(table = "a.primitives", checkpoint = "s3a://lake/primitives", schema = int.class)
    static class Primitives {}

    // expect: ES431 ERROR at column 93, names fixture.NoColumns.Fields[] as its schema, which is no class
    @ExpectationSink(table = "a.arrays", checkpoint = "s3a://lake/arrays", schema = Fields[].class)
    static class Arrays {}

    // expect: ES431 ERROR at column 96, names fixture.NoColumns.Wrapper as its schema, a class with type parameters
    @ExpectationSink(table = "a.generics", checkpoint = "s3a://lake/generics", schema = Wrapper.class)
    static class Generics {}

    // expect: ES431 ERROR at column 91, names fixture.NoColumns.Fields as its schema, a class without getters
    @ExpectationSink(table = "a.fields", checkpoint = "s3a://lake/fields", schema = Fields.class)
    static class OnlyFields {}

    // expect: ES431 ERROR at column 90, names fixture.NoColumns.Nothing as its schema, a record without components
    @ExpectationSink(table = "a.empty", checkpoint = "s3a://lake/empty", schema = Nothing.class)
    static class Empty {}

    // expect: ES431 ERROR at column 87, names java.util.List as its schema, a class of Java, Scala or Spark
    @ExpectationSink(table = "a.lists", checkpoint = "s3a://lake/lists", schema = List.class)
    static class Lists {}
}
