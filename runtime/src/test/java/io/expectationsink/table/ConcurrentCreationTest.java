package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class ConcurrentCreationTest {

    private static final int CREATORS = 6;

    @ParameterizedTest
    @CsvSource({"delta, false", "delta, true", "parquet, false", "parquet, true"})
    void everybodySucceedsAndOneHasCreatedIt(String format, boolean external, SparkSession spark, @TempDir Path folder)
            throws Exception {
        for (int round = 0; round < 3; round++) {
            String table = Requests.newName();
            String path = folder.resolve("round" + round).toUri().toString();
            List<Boolean> created = createdBy(spark, format, table, external, path);
            assertThat(created).as("round %d", round).hasSize(CREATORS);
            // An external table has its files before it has its name, and a slow creator may find itself adopted.
            assertThat(created.stream().filter(one -> one).count()).isBetween(external ? 0L : 1L, 1L);
            spark.sql("INSERT INTO " + table + " VALUES (1, 'a')");
            assertThat(spark.table(table).count()).isOne();
        }
    }

    private static List<Boolean> createdBy(
            SparkSession spark, String format, String table, boolean external, String path) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CREATORS);
        try {
            CyclicBarrier together = new CyclicBarrier(CREATORS);
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < CREATORS; i++) {
                Requests request = Requests.forTable(table)
                        .format(format)
                        .property("product_id", "p")
                        .property("identity", "creator " + i);
                TableRequest wanted = (external ? request.path(path) : request).build();
                results.add(threads.submit(() -> {
                    together.await();
                    return new TableProvisioner(spark, new CatalogLookup(spark))
                            .provision(wanted, ExistingTable.COMPARE)
                            .created();
                }));
            }
            List<Boolean> created = new ArrayList<>();
            for (Future<Boolean> result : results) {
                created.add(result.get());
            }
            return created;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The tenth look is the last one before the last pause. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 10})
    void aSlowCreatorsTableIsFound(int looks, SparkSession spark) throws IOException {
        String table = Requests.newName();
        Path place =
                Path.of(URI.create(spark.conf().get("spark.sql.warehouse.dir"))).resolve(table);
        Path unfinished = Files.createFile(Files.createDirectory(place).resolve("unfinished"));
        AtomicInteger look = new AtomicInteger();
        TableLookup tables = name -> {
            Optional<TableState> found = new CatalogLookup(spark).find(name);
            if (look.incrementAndGet() == looks) {
                delete(unfinished);
                delete(place);
                spark.sql("CREATE TABLE " + table + " (id INT, name STRING) USING parquet");
            }
            return found;
        };

        ProvisionedTable found = new TableProvisioner(spark, tables)
                .provision(Requests.forTable(table).format("parquet").build(), ExistingTable.COMPARE);

        assertThat(found.created()).isFalse();
        assertThat(look).hasValue(looks + 1);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
