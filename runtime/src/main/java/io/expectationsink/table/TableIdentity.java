package io.expectationsink.table;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What tells a table from another one that bears its name before or after it.
 *
 * @param property the random text that this library gives a table in its CREATE, as the property {@value #PROPERTY};
 *     empty for a table that it did not create. A clone, and a table that was created LIKE another, have it too
 * @param deltaId the id that Delta gives a table in its CREATE (the log's {@code metaData.id}): a clone and a replaced
 *     table have another one. Empty for other formats, and where Delta's log cannot be read
 */
public record TableIdentity(Optional<String> property, Optional<String> deltaId) {

    /** The table property with the identity. */
    public static final String PROPERTY = "expectationsink.identity";

    /** The table property with the name of the sink that created the table. */
    public static final String CREATED_BY = "expectationsink.createdBy";

    /** Of a target that has none. */
    public static final TableIdentity NONE = new TableIdentity(Optional.empty(), Optional.empty());

    /** The properties of one more table that the sink creates. */
    public static Map<String, String> properties(String sink) {
        return Map.of(PROPERTY, UUID.randomUUID().toString(), CREATED_BY, sink);
    }

    /** Whether nothing tells the target from another one of its name. */
    public boolean isEmpty() {
        return property.isEmpty() && deltaId.isEmpty();
    }

    /** Whether something tells that both are one table's: Delta's own id where both have one, the property otherwise. */
    public boolean isSameAs(TableIdentity other) {
        return deltaId.isPresent() && other.deltaId.isPresent()
                ? deltaId.equals(other.deltaId)
                : property.isPresent() && property.equals(other.property);
    }

    @Override
    public String toString() {
        return deltaId.map(id -> "Delta id " + id)
                .or(() -> property.map(text -> "identity " + text))
                .orElse("no identity");
    }
}
