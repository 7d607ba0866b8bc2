package io.expectationsink.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the writers of Spark's file formats take as the values of options: CSVOptions, JSONOptions, TextOptions,
 * ParquetOptions and OrcOptions, which read them before the first row is written.
 */
final class FileOption {

    /** The names of parquet's codecs: ParquetCompressionCodec. */
    static final List<String> CODECS_OF_PARQUET =
            List.of("brotli", "gzip", "lz4", "lz4_raw", "lzo", "none", "snappy", "uncompressed", "zstd");

    // OrcCompressionCodec
    private static final List<String> CODECS_OF_ORC =
            List.of("brotli", "lz4", "lzo", "none", "snappy", "uncompressed", "zlib", "zstd");
    // CompressionCodecs, which takes the name of a class too
    private static final List<String> CODECS_OF_TEXT =
            List.of("bzip2", "deflate", "gzip", "lz4", "none", "snappy", "uncompressed");
    // CharsetProvider
    private static final List<String> CHARSETS =
            List.of("iso-8859-1", "us-ascii", "utf-16", "utf-16be", "utf-16le", "utf-32", "utf-8");

    private static final Grammar FLAG = new Grammar(
            value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"),
            "It is true or false, in any case, without white space around it; Spark refuses the rest.");
    private static final Grammar CHARACTER = new Grammar(
            value -> value.length() <= 1,
            "It is one character or none; Spark refuses more with OPTION_VALUE_EXCEEDS_ONE_CHARACTER.");
    private static final Grammar NOT_EMPTY =
            new Grammar(value -> !value.isEmpty(), "It has at least one character; Spark refuses none.");
    private static final Grammar CHARSET = oneOf(CHARSETS, "INVALID_PARAMETER_VALUE.CHARSET");

    private record Grammar(Predicate<String> fits, String allowed) {}

    private FileOption() {}

    /** What the option's value may be, if it is known to be something else. */
    static Optional<String> allowed(String format, KnownOption option) {
        String key = option.key().toLowerCase(Locale.ROOT);
        return grammar(format.toLowerCase(Locale.ROOT), key)
                .filter(grammar -> option.value().filter(grammar.fits.negate()).isPresent())
                .map(Grammar::allowed);
    }

    private static Optional<Grammar> grammar(String format, String key) {
        return switch (format) {
            case "csv" -> ofCsv(key);
            case "json" -> ofJson(key);
            case "text" -> ofText(key);
            case "parquet" -> ofColumns(key, CODECS_OF_PARQUET);
            case "orc" -> ofColumns(key, CODECS_OF_ORC);
            default -> Optional.empty();
        };
    }

    private static Optional<Grammar> ofCsv(String key) {
        return switch (key) {
            case "header", "quoteall", "escapequotes", "ignoreleadingwhitespace", "ignoretrailingwhitespace" ->
                Optional.of(FLAG);
            case "quote", "escape", "comment", "chartoescapequoteescaping" -> Optional.of(CHARACTER);
            case "sep", "delimiter" -> Optional.of(NOT_EMPTY);
            case "encoding", "charset" -> Optional.of(CHARSET);
            default -> ofText(key);
        };
    }

    private static Optional<Grammar> ofJson(String key) {
        return switch (key) {
            case "ignorenullfields", "pretty", "writenonasciicharacterascodepoint" -> Optional.of(FLAG);
            case "encoding" -> Optional.of(CHARSET);
            default -> ofText(key);
        };
    }

    private static Optional<Grammar> ofText(String key) {
        return switch (key) {
            case "linesep" -> Optional.of(NOT_EMPTY);
            case "compression" -> {
                Grammar names = oneOf(CODECS_OF_TEXT, "CODEC_NOT_AVAILABLE");
                yield Optional.of(new Grammar(names.fits.or(value -> value.contains(".")), names.allowed));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Grammar> ofColumns(String key, List<String> codecs) {
        return switch (key) {
            case "mergeschema" -> Optional.of(FLAG);
            case "compression" -> Optional.of(oneOf(codecs, "CODEC_NOT_AVAILABLE"));
            default -> Optional.empty();
        };
    }

    private static Grammar oneOf(List<String> names, String condition) {
        return new Grammar(
                value -> names.contains(value.toLowerCase(Locale.ROOT)),
                "It is one of " + String.join(", ", names) + "; Spark refuses the rest with " + condition + ".");
    }
}
