package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import io.expectationsink.processor.testing.Writers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;

/** The columns that the compiler's model gives, held against those that Spark makes. */
class RowTypeTest {

    private static final Pattern COLUMNS = Pattern.compile("the rows have the columns ([^;]+);");

    private static final String BEAN = """
            package lake;

            import io.expectationsink.ExpectationSink;

            interface Dated {
                default String getDay() { return ""; }
                static String getClock() { return ""; }
            }

            class Base {
                public long getInherited() { return 1; }
                protected long getHidden() { return 1; }
            }

            public class Bean extends Base implements Dated {
                public String getURL() { return ""; }
                public String getaName() { return ""; }
                public String getÄrger() { return ""; }
                public boolean isFlag() { return true; }
                public boolean getBoth() { return true; }
                public boolean isBoth() { return true; }
                public Boolean isBoxed() { return true; }
                public String isText() { return ""; }
                public String get() { return ""; }
                public boolean is() { return true; }
                public void getNothing() {}
                public String getAt(int index) { return ""; }
                public static String getStatic() { return ""; }
                public String getDeclaringClass() { return ""; }
                public String getter() { return ""; }
                public String issue() { return ""; }
                public void setOnly(String only) {}
                String getPackage() { return ""; }

                @ExpectationSink(
                        table = "a.b", checkpoint = "${c}", schema = Bean.class, partitionBy = "none", runMetadata = false)
                static class Sink {}
            }
            """;

    @Test
    void a_bean_has_the_columns_that_spark_makes_of_it() {
        Compilation compilation = Javac.compile("lake.Bean", BEAN, "-Aexpectationsink.severity=ES430=note");

        Matcher columns = COLUMNS.matcher(only(compilation).text());
        assertThat(columns.find()).isTrue();
        assertThat(List.of(columns.group(1).split(", ")))
                .containsExactlyInAnyOrder(Encoders.bean(Writers.load(compilation, "lake.Bean"))
                        .schema()
                        .fieldNames());
    }

    @Test
    void getters_that_lombok_has_not_added_yet_are_not_taken_for_missing() {
        Compilation compilation = withLombok("@Data class Order { private String country; private boolean isPaid; "
                + "public String getCountry() { return country; } }");

        assertThat(Javac.messages(compilation)).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("ES431");
            assertThat(message.text())
                    .contains("a class whose getters Lombok has not added yet", "List Lombok before Expectation Sink");
        });
    }

    @Test
    void getters_that_lombok_has_added_count() {
        Compilation compilation = withLombok("@Data class Order { static int count; private String country; "
                + "private boolean isPaid; public String getCountry() { return country; } "
                + "public boolean isPaid() { return isPaid; } }");

        assertThat(only(compilation).text()).contains("the rows have the columns country, paid;");
    }

    @Test
    void columns_that_a_supertype_still_has_to_bring_are_not_missed() {
        Compilation compilation = Javac.compile("lake.Sink", """
                package lake;

                @io.expectationsink.ExpectationSink(
                        table = "a.b", checkpoint = "${c}", schema = Order.class, partitionBy = "country")
                class Sink {}

                class Order extends Unknown {
                    public String getCity() { return ""; }
                }
                """);

        assertThat(Javac.messages(compilation)).isEmpty();
        assertThat(compilation.errors()).isNotEmpty();
    }

    /** A sink of orders that is partitioned by a column that they do not have. */
    private static Compilation withLombok(String order) {
        return Javac.compile(
                List.of(Javac.source("lombok.Data", """
                        package lombok;

                        import java.lang.annotation.*;

                        @Retention(RetentionPolicy.SOURCE)
                        public @interface Data {}
                        """), Javac.source("lake.Sink", """
                        package lake;

                        import io.expectationsink.ExpectationSink;
                        import lombok.Data;

                        @ExpectationSink(
                                table = "a.b", checkpoint = "${c}", schema = Order.class, partitionBy = "none",
                                runMetadata = false)
                        class Sink {}

                        %s
                        """.formatted(order))));
    }

    private static Message only(Compilation compilation) {
        List<Message> messages = Javac.messages(compilation);
        assertThat(messages).singleElement().extracting(Message::id).isEqualTo("ES430");
        return messages.get(0);
    }
}
