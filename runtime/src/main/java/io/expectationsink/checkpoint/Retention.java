package io.expectationsink.checkpoint;

import io.expectationsink.definition.UriSecrets;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the older backups of a checkpoint. A backup is what has a manifest of the same checkpoint and query, and still
 * has the name that it was given.
 *
 * @param system the file system of the backups
 * @param folder the folder with the backups
 * @param newest the newest backup
 * @param manifest what the newest backup says of itself
 */
record Retention(FileSystem system, Path folder, Path newest, BackupManifest manifest) {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** Keeps so many, the newest included. It tells where those lay that it has deleted. */
    List<String> keep(int count) throws IOException {
        if (count == Integer.MAX_VALUE) {
            return List.of();
        }
        List<String> deleted = new ArrayList<>();
        for (Path backup : older().stream().skip(count - 1L).toList()) {
            delete(backup);
            deleted.add(backup.toString());
        }
        return deleted;
    }

    /** The newest first. */
    private List<Path> older() throws IOException {
        Map<Instant, Path> found = new TreeMap<>(Comparator.reverseOrder());
        for (FileStatus entry : system.listStatus(folder)) {
            Path path = entry.getPath();
            Optional<BackupManifest> other =
                    entry.isDirectory() && !path.equals(newest) ? BackupManifest.find(system, path) : Optional.empty();
            other.filter(manifest::isOfSameCheckpoint)
                    .filter(taken -> path.getName().equals(Backup.name(new Path(taken.checkpoint()), taken.taken())))
                    .filter(taken -> taken.taken().isBefore(manifest.taken()))
                    .ifPresent(taken -> found.put(taken.taken(), path));
        }
        return List.copyOf(found.values());
    }

    /** The manifest first: what is left of a deletion that was interrupted is no backup any more. */
    private void delete(Path backup) throws IOException {
        Path manifestFile = new Path(backup, BackupManifest.NAME);
        if (!system.delete(manifestFile, false) || !system.delete(backup, true)) {
            throw new IOException("the older backup " + backup + " could not be deleted");
        }
        LOG.info("Deleted the older backup {}", UriSecrets.mask(backup.toString()));
    }
}
