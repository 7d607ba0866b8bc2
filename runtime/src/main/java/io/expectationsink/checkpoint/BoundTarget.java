package io.expectationsink.checkpoint;

import io.expectationsink.definition.UriSecrets;
import io.expectationsink.table.TableIdentity;
import java.util.Optional;

/**
 * What a stream writes to, as the checkpoint's marker keeps it.
 *
 * @param name the table's full name, the path or the topic, in one spelling
 * @param format the data source's short name
 * @param identity what tells the table from another of its name; empty for targets without properties
 * @param version the version of a Delta table at the last start; empty for other formats
 * @param location where its files are, qualified; empty for targets without files, and where nobody says
 */
public record BoundTarget(
        String name, String format, TableIdentity identity, Optional<Long> version, Optional<String> location) {

    /** Masks credentials within a path: they are none of the target's identity, and would stay in the checkpoint. */
    public BoundTarget {
        name = UriSecrets.mask(name);
        location = location.map(UriSecrets::mask);
    }

    /** Whether both are one target: by identity where one of them has one, by name and format otherwise. */
    public boolean isSameAs(BoundTarget other) {
        return identity.isEmpty() && other.identity.isEmpty()
                ? name.equals(other.name) && format.equalsIgnoreCase(other.format)
                : identity.isSameAs(other.identity);
    }

    /** Whether both are known by one name and lie in one place, in one format: what is left of files without a catalog. */
    public boolean liesWhere(BoundTarget other) {
        return name.equals(other.name)
                && format.equalsIgnoreCase(other.format)
                && location.isPresent()
                && location.equals(other.location);
    }

    @Override
    public String toString() {
        return identity.isEmpty() ? name : name + " (" + identity + ")";
    }
}
