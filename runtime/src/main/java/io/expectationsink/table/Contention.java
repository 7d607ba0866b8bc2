package io.expectationsink.table;

/** Engine conditions that mean: somebody else has made the table, or is about to. */
final class Contention {

    private Contention() {}

    /** Whether another creator may be the reason, so that it is worth looking again. */
    static boolean isPossible(String condition) {
        return switch (condition) {
            case "TABLE_OR_VIEW_ALREADY_EXISTS",
                    "DELTA_TABLE_ALREADY_EXISTS",
                    // Two creators commit to one Delta log.
                    "DELTA_PROTOCOL_CHANGED",
                    "DELTA_METADATA_CHANGED",
                    "DELTA_CONCURRENT_WRITE",
                    // The other has written its files and not yet named them; or the files are from another life.
                    "DELTA_CREATE_TABLE_WITH_NON_EMPTY_LOCATION",
                    "LOCATION_ALREADY_EXISTS" -> true;
            default -> false;
        };
    }

    /** Whether a Delta table is at the location, under no name or another one, that is not the same in every respect. */
    static boolean isTableAtLocation(String condition) {
        return switch (condition) {
            case "DELTA_CREATE_TABLE_SCHEME_MISMATCH",
                    "DELTA_CREATE_TABLE_WITH_DIFFERENT_PARTITIONING",
                    "DELTA_CREATE_TABLE_WITH_DIFFERENT_CLUSTERING",
                    "DELTA_CREATE_TABLE_WITH_DIFFERENT_PROPERTY" -> true;
            default -> false;
        };
    }
}
