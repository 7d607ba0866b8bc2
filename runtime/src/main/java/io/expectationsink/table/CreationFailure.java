package io.expectationsink.table;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TableName;
import io.expectationsink.exception.EngineCondition;
import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the engine's refusal of a table means for the sink, and what to do. */
final class CreationFailure {

    private static final int MOST_LINES = 3;

    /** By its name: what stores the files is no matter of this package. */
    private static final String HDFS_DENIAL = "org.apache.hadoop.security.AccessControlException";

    private CreationFailure() {}

    /** The failure of creating or reading the request's table. */
    static ExpectationSinkException of(TableRequest request, Exception failure) {
        return switch (EngineCondition.of(failure).orElse("")) {
            case "SCHEMA_NOT_FOUND" -> failed(request, failure, "the schema does not exist", missingSchema(request));
            case "REQUIRES_SINGLE_PART_NAMESPACE", "CATALOG_NOT_FOUND", "INVALID_CATALOG" ->
                failed(
                        request,
                        failure,
                        "the session has no such catalog",
                        "Configure the catalog that the name begins with (spark.sql.catalog.<name>), or leave it out.");
            case "DELTA_CREATE_TABLE_WITH_NON_EMPTY_LOCATION", "LOCATION_ALREADY_EXISTS" ->
                failed(
                        request,
                        failure,
                        "the catalog does not know the table, and there are files at its location",
                        filesWithoutName(request));
            case "DELTA_INVALID_CHARACTERS_IN_COLUMN_NAMES",
                    "COLUMN_ALREADY_EXISTS",
                    "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
                    "DELTA_UNSUPPORTED_DATA_TYPES" -> new InvalidSinkException(columns(request, failure), failure);
            case "CANNOT_CREATE_DATA_SOURCE_TABLE.EXTERNAL_METADATA_UNSUPPORTED", "DATA_SOURCE_NOT_FOUND" ->
                request.family() == FormatFamily.DELTA
                        ? new InvalidSinkException(
                                DeltaSession.finding(request.sink(), "writes Delta in a session that cannot"), failure)
                        : failed(
                                request,
                                failure,
                                "format '" + request.format() + "' makes no tables in this session",
                                "Correct the format, or add its data source to the class path.");
            default ->
                denial(failure)
                        .map(denial -> failed(
                                request,
                                failure,
                                "its storage denies the access ("
                                        + request.sink().display(denial) + ")",
                                "Grant the access, or choose another location."))
                        .orElseGet(() -> failed(
                                request,
                                failure,
                                "Spark refused it",
                                "Nothing was created. Correct what Spark names, and start again."));
        };
    }

    /** Who may not do what where, in the storage's words; empty when it is no matter of access. */
    private static Optional<String> denial(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof AccessDeniedException
                        || HDFS_DENIAL.equals(cause.getClass().getName()))
                .flatMap(cause -> Stream.ofNullable(cause.getMessage()))
                .flatMap(message -> message.lines().limit(1))
                .findFirst();
    }

    private static SinkFailedException failed(TableRequest request, Exception failure, String found, String remedy) {
        return new SinkFailedException(
                "%s has no table to write to: %s.%n  Spark: %s%n  %s"
                        .formatted(
                                request.sink().subject(), found, request.sink().display(spark(failure)), remedy),
                failure);
    }

    private static Finding columns(TableRequest request, Exception failure) {
        return request.sink()
                .finding(
                        Rule.TABLE_SCHEMA_DIFFERS,
                        Place.of(Attribute.FORMAT),
                        "has columns that format '" + request.format() + "' refuses",
                        "Spark: " + spark(failure),
                        "Rename or cast the columns of the rows, or choose another format.");
    }

    private static String missingSchema(TableRequest request) {
        String schema = TableName.of(request.table()) instanceof TableName.Parts parts
                        && parts.names().size() > 1
                ? SqlText.identifiers(List.of(parts.names().get(parts.names().size() - 2)))
                        .replaceAll("[()]", "")
                : "…";
        return "Create it once, by CREATE SCHEMA IF NOT EXISTS " + schema
                + ", or correct the name. A sink creates tables, not schemas.";
    }

    private static String filesWithoutName(TableRequest request) {
        return request.sink()
                .definition()
                .path()
                .map(path -> "Something else than a table of this format is at " + path
                        + ". Choose another path, or move the files away.")
                .orElse("Spark's default catalog is in memory: when the application ends, names are forgotten and files"
                        + " stay. Use a catalog that lasts (Hive, Unity, …), or declare path = \"…\", with which the table is"
                        + " found again; if the files are not needed, remove them.");
    }

    /** The engine's message up to its plan or its first gap, on one line, with its condition. */
    private static String spark(Exception failure) {
        String message = Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getName())
                .strip();
        String text = message.lines()
                .map(String::strip)
                .takeWhile(line -> !line.isEmpty() && !line.startsWith("=="))
                .limit(MOST_LINES)
                .collect(Collectors.joining(" "));
        return EngineCondition.of(failure)
                .filter(condition -> !text.contains(condition))
                .map(condition -> "[" + condition + "] " + text)
                .orElse(text);
    }
}
