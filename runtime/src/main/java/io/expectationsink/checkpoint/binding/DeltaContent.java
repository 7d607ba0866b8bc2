package io.expectationsink.checkpoint.binding;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.SetTransaction;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * What a Delta table holds at one version. Delta sums it up in a file beside the commit ({@code <version>.crc}, the
 * protocol's version checksum), which it reads with every snapshot; only where that does not tell, the whole log is
 * replayed, which is a Spark job.
 *
 * @param hasFiles whether there are files with rows
 * @param transactions the last batch of each streaming query that has written, by the query's id ({@code txn})
 */
record DeltaContent(boolean hasFiles, Map<String, Long> transactions) {

    /** The content of the version that the snapshot is of. */
    static DeltaContent of(Snapshot snapshot, DeltaCommitFiles commits) {
        return summedUp(snapshot, commits).orElseGet(() -> replayed(snapshot));
    }

    private static Optional<DeltaContent> summedUp(Snapshot snapshot, DeltaCommitFiles commits) {
        // Of a table that forgets transactions after a time, the file has those that are forgotten, too.
        if (snapshot.minSetTransactionRetentionTimestamp().isDefined()) {
            return Optional.empty();
        }
        return OptionConverters.toJava(snapshot.checksumOpt())
                .filter(checksum -> isOfNewest(checksum, commits))
                .flatMap(checksum -> OptionConverters.toJava(checksum.setTransactions())
                        .map(transactions -> content(checksum.numFiles(), transactions)));
    }

    /** A file may be left of a commit that is gone, after a log was put back by hand: both name their transaction. */
    private static boolean isOfNewest(VersionChecksum checksum, DeltaCommitFiles commits) {
        return checksum.txnId().isDefined()
                && commits.newest()
                        .flatMap(DeltaCommit::transaction)
                        .filter(checksum.txnId().get()::equals)
                        .isPresent();
    }

    private static DeltaContent replayed(Snapshot snapshot) {
        return content(snapshot.numOfFiles(), snapshot.setTransactions());
    }

    private static DeltaContent content(long files, Seq<SetTransaction> transactions) {
        return new DeltaContent(
                files > 0,
                CollectionConverters.asJava(transactions).stream()
                        .collect(Collectors.toUnmodifiableMap(SetTransaction::appId, SetTransaction::version)));
    }
}
