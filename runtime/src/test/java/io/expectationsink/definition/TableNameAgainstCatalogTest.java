package io.expectationsink.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.CatalogDatabase;
import org.apache.spark.sql.catalyst.catalog.CatalogStorageFormat;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.CatalogTableType;
import org.apache.spark.sql.catalyst.catalog.InMemoryCatalog;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Holds what {@link TableName} says of Spark's session catalog against that catalog itself, which needs no session. */
class TableNameAgainstCatalogTest {

    private static final int INPUTS = 60_000;
    private static final int LONGEST = 4;
    private static final double PLAIN = 0.8;
    private static final int CODE_POINTS = 0x20000;

    /** Beside what a name is made of: letters whose lower case is another number of letters, or an ASCII one. */
    private static final List<String> ODD = List.of(
            "-",
            ".",
            "`",
            " ",
            "\n",
            "\t",
            "\u0000",
            "/",
            "$",
            "@",
            "'",
            "\"",
            "é",
            "ß",
            "\u0130",
            "\u0131",
            "\u017F",
            "\u212A",
            "\u0661",
            "\u00A0",
            "\uFEFF",
            "\u0301",
            "\uD83D\uDE00",
            "\uFF21");

    private static final String LETTERS = "abzAZ_019kKsSiI";

    private final Random random = new Random(20_261_122L);

    @Test
    void agreesOnNames(@TempDir Path folder) {
        SessionCatalog catalog =
                new SessionCatalog(new InMemoryCatalog(new SparkConf(false), new Configuration(false)));
        catalog.createDatabase(database("default", folder), true);
        int accepted = 0;
        for (int i = 0; i < INPUTS; i++) {
            TableName.Parts name = name();
            boolean refused = refuses(catalog, name, folder);
            assertThat(name.refusedBySessionCatalog().isPresent())
                    .as("refused %s", name)
                    .isEqualTo(refused);
            accepted += refused ? 0 : 1;
        }
        assertThat(accepted).as("accepted names").isBetween(INPUTS / 5, 4 * INPUTS / 5);
    }

    /** A name as a declaration has it: quoted, and read by our reader. */
    private TableName.Parts name() {
        List<String> parts = switch (random.nextInt(3)) {
            case 0 -> List.of(part());
            case 1 -> List.of(part(), part());
            default -> List.of("spark_catalog", part(), part());
        };
        TableName read = TableName.of(new TableName.Parts(parts).quoted());
        assertThat(read).isEqualTo(new TableName.Parts(parts));
        return (TableName.Parts) read;
    }

    private String part() {
        return Stream.generate(this::character)
                .limit(1 + random.nextInt(LONGEST))
                .collect(Collectors.joining());
    }

    private String character() {
        if (random.nextDouble() < PLAIN) {
            return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        int any = random.nextInt(CODE_POINTS);
        boolean isWhole = any < Character.MIN_SURROGATE || any > Character.MAX_SURROGATE;
        return random.nextBoolean() && isWhole ? Character.toString(any) : ODD.get(random.nextInt(ODD.size()));
    }

    private static boolean refuses(SessionCatalog catalog, TableName.Parts name, Path folder) {
        List<String> names = name.names()
                .subList(name.startsWithSessionCatalog() ? 1 : 0, name.names().size());
        String schema = names.size() == 1 ? "default" : names.get(0);
        try {
            catalog.createDatabase(database(schema, folder), true);
            catalog.createTable(table(schema, names.get(names.size() - 1)), true, false);
            return false;
        } catch (Exception e) {
            // Scala does not declare the checked exception, so that it cannot be caught by its type.
            assertThat(e)
                    .isInstanceOfSatisfying(
                            AnalysisException.class,
                            refusal -> assertThat(refusal.getCondition())
                                    .isIn("INVALID_SCHEMA_OR_RELATION_NAME", "INVALID_ATTRIBUTE_NAME_SYNTAX"));
            return true;
        }
    }

    private static CatalogDatabase database(String name, Path folder) {
        return new CatalogDatabase(name, "", folder.toUri(), Map$.MODULE$.empty());
    }

    /** Of the type that needs no place: all types share their names. */
    private static CatalogTable table(String schema, String name) {
        Seq<String> none = CollectionConverters.asScala(List.<String>of()).toSeq();
        return new CatalogTable(
                new TableIdentifier(name, Option.apply(schema)),
                CatalogTableType.VIEW(),
                CatalogStorageFormat.empty(),
                new StructType(),
                Option.empty(),
                none,
                Option.empty(),
                "",
                0,
                0,
                "",
                Map$.MODULE$.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                none,
                false,
                false,
                Map$.MODULE$.empty(),
                Option.empty(),
                Option.empty());
    }
}
