package io.expectationsink.proof.kill;

import io.expectationsink.ExpectationSink;

/** The sink whose drivers are killed: a table with a location, because the catalog of each driver forgets its names. */
@ExpectationSink(
        table = "killed_numbers",
        path = "${kill.folder}/lake",
        checkpoint = "${kill.folder}/checkpoint",
        appendTableName = false)
final class KilledNumbers {

    private KilledNumbers() {}
}
