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
 */
public record BoundTarget(String name, String format, TableIdentity identity, Optional<Long> version) {

    /** Masks credentials within a path: they are none of the target's identity, and would stay in the checkpoint. */
    public BoundTarget {
        name = UriSecrets.mask(name);
    }

    /** Whether both are one target: by identity where one of them has one, by name and format otherwise. */
    public boolean isSameAs(BoundTarget other) {
        return identity.isEmpty() && other.identity.isEmpty()
                ? name.equals(other.name) && format.equalsIgnoreCase(other.format)
                : identity.isSameAs(other.identity);
    }

    @Override
    public String toString() {
        return identity.isEmpty() ? name : name + " (" + identity + ")";
    }
}
