package io.expectationsink.table;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.exception.EngineCondition;
import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.exception.Findings;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that a sink's table is there, and fits, before rows are written to it. */
public final class TableProvisioner {

    private static final Logger LOG = LoggerFactory.getLogger(TableProvisioner.class);
    private static final int ATTEMPTS = 6;
    /** Another creator's table may have its files a moment before it has its name. */
    private static final int ATTEMPTS_BEFORE_ADOPTION = 3;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final SparkSession spark;
    private final TableLookup tables;

    /**
     * A provisioner for the tables of the session, of classic Spark or of Spark Connect.
     *
     * @param tables finds the session's tables
     */
    public TableProvisioner(SparkSession spark, TableLookup tables) {
        this.spark = Objects.requireNonNull(spark, "spark");
        this.tables = Objects.requireNonNull(tables, "tables");
    }

    /**
     * Creates the table with its properties in one commit, or holds the one that is there against the request. Several
     * callers may do so at once: one creates it, the others find it.
     *
     * @throws io.expectationsink.exception.InvalidSinkException with everything that does not fit; nothing is created or
     *     changed then
     * @throws io.expectationsink.exception.SinkFailedException when the engine refuses for another reason
     */
    public ProvisionedTable provision(TableRequest request, ExistingTable policy) {
        return provision(request, policy, Optional.empty());
    }

    /**
     * The same where the table may have been looked at already.
     *
     * @param look what that has shown; empty when it is still to be looked at. A table that somebody has created since is
     *     found all the same, since its name is taken
     */
    public ProvisionedTable provision(TableRequest request, ExistingTable policy, Optional<TableLook> look) {
        try {
            Findings findings = new Findings(request.sink());
            findings.add(new DeltaSession(spark).check(request.sink()));
            findings.add(RowColumns.check(request));
            findings.add(LayoutColumns.check(request));
            findings.add(DeclaredPath.check(request));
            findings.throwErrors();
            TableRequest named = request.named(QualifiedName.of(spark, request.table()));
            return provision(named, policy, look.map(TableLook::table).orElseGet(() -> tables.find(named.table())), 1);
        } catch (ExpectationSinkException e) {
            throw e;
        } catch (Exception e) {
            throw CreationFailure.of(request, e);
        }
    }

    private ProvisionedTable provision(
            TableRequest request, ExistingTable policy, Optional<TableState> table, int attempt) {
        if (table.isPresent()) {
            return found(request, policy, table.get(), false);
        }
        Findings findings = new Findings(request.sink());
        findings.add(RowColumns.checkNames(request));
        findings.add(filesThere(request, policy));
        findings.throwErrors();
        try {
            spark.sql(CreateTable.statement(request));
            return made(request, policy);
        } catch (ExpectationSinkException e) {
            throw e;
        } catch (Exception e) {
            String condition = EngineCondition.of(e).orElse("");
            boolean there = request.path().isPresent() && Contention.isTableAtLocation(condition);
            if (there && attempt >= ATTEMPTS_BEFORE_ADOPTION) {
                return adopt(request, policy);
            }
            if (attempt >= ATTEMPTS || !there && !Contention.isPossible(condition)) {
                throw e;
            }
            LOG.debug("{}: attempt {} to create its table", request.sink().subject(), attempt, e);
            Optional<TableState> now = tables.find(request.table());
            if (now.isEmpty()) {
                // Its creator is still at it.
                LockSupport.parkNanos(FIRST_PAUSE.multipliedBy(attempt).toNanos());
                now = tables.find(request.table());
            }
            return provision(request, policy, now, attempt + 1);
        }
    }

    /** A name with other columns than the files at the path would make them unreadable. */
    private List<Finding> filesThere(TableRequest request, ExistingTable policy) {
        return switch (policy) {
            case COMPARE, KEEP ->
                new Location(spark)
                        .columns(request)
                        .map(columns -> new TableComparison(spark).files(request, columns))
                        .orElse(List.of());
            case REPLACE, REPLACE_SCHEMA, REFUSE -> List.of();
        };
    }

    /** Spark gives the name also to what is at a location already, if nothing in it contradicts the statement. */
    private ProvisionedTable made(TableRequest request, ExistingTable policy) {
        if (request.path().isPresent() && new Location(spark).hasRows(request)) {
            return adopted(request, policy);
        }
        LOG.info("{}: created its table", request.sink().subject());
        return ProvisionedTable.created(spark, request);
    }

    /** Gives the name to the Delta table at the path, which another creator may have done meanwhile. */
    private ProvisionedTable adopt(TableRequest request, ExistingTable policy) {
        try {
            spark.sql(CreateTable.adoption(request, request.path().orElseThrow()));
        } catch (Exception e) {
            if (EngineCondition.of(e).filter(Contention::isPossible).isPresent()) {
                return provision(request, policy, tables.find(request.table()), ATTEMPTS);
            }
            throw e;
        }
        return adopted(request, policy);
    }

    /** What has just got its name must fit as a table that was found; otherwise it loses the name again. */
    private ProvisionedTable adopted(TableRequest request, ExistingTable policy) {
        LOG.info(
                "{}: gave its name to the table that is at {} already",
                request.sink().subject(),
                request.sink().display(request.path().orElseThrow()));
        try {
            return found(request, policy, tables.find(request.table()).orElseThrow(() -> gone(request)), true);
        } catch (Exception e) {
            ProvisionedTable.adopted(spark, request).undo();
            throw e;
        }
    }

    private static SinkFailedException gone(TableRequest request) {
        return new SinkFailedException(
                ("%s has no table to write to: it gave its name to the table at %s, and the name is gone again.%n"
                                + "  Somebody has dropped it meanwhile. Find out who, and start again.")
                        .formatted(
                                request.sink().subject(),
                                request.sink().display(request.path().orElseThrow())),
                new NoSuchElementException("the catalog knows no table " + request.table()));
    }

    private ProvisionedTable found(TableRequest request, ExistingTable policy, TableState table, boolean adopted) {
        if (policy == ExistingTable.REFUSE) {
            throw new InvalidSinkException(List.of(exists(request)));
        }
        if (policy != ExistingTable.KEEP) {
            ProductId product = ProductId.of(request, table.properties());
            Findings findings = new Findings(request.sink());
            findings.add(new TableComparison(spark).check(request, table, policy));
            findings.add(product.check());
            findings.throwErrors();
            if (product.settle(spark)) {
                return ProvisionedTable.changed(spark, request, adopted, table, product);
            }
        }
        return ProvisionedTable.found(spark, request, adopted, table);
    }

    private static Finding exists(TableRequest request) {
        return request.sink()
                .finding(
                        Rule.TABLE_EXISTS,
                        Place.of(Attribute.MODE),
                        "writes a new table, and there is one already",
                        "With mode ERROR_IF_EXISTS the table must not be there.",
                        "Remove the table, or choose APPEND, OVERWRITE or IGNORE.");
    }
}
