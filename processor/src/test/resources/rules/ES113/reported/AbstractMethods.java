package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

interface AbstractMethods {

    // expect: ES113 ERROR at column 5, is declared on the abstract method fixture.AbstractMethods.orders
    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    Dataset<Row> orders();

    abstract class Orders {

        // expect: ES113 ERROR at column 9, is declared on the abstract method fixture.AbstractMethods.Orders.orders
        @ExpectationSink(table = "a.t2", checkpoint = "${root}/checkpoints")
        protected abstract Dataset<Row> orders();
    }
}
