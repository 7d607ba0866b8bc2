package io.expectationsink.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageLocationTest {

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/b/",
        "/a/b, //a///b//",
        "/a/b, /a/./b/.",
        "/a/b, /a/x/../b",
        "/a, /../../a",
        "/, /a/..",
        "file:/x, file:///x",
        "file:/x, FILE:///x/",
        "file:/x, file:///../x",
        "hdfs://nn/x, HDFS://NN//x",
        "hdfs:/x, hdfs:///x",
        "s3://bucket/x, s3a://bucket/x/",
        "s3://bucket/x, s3n://Bucket/x",
        "s3a://bucket, s3://bucket/",
        "s3a://key:secret@bucket/x, s3a://bucket/x",
        "abfs://data@account.example/x, abfss://data@account.example/x",
        "wasb://data@account.example/x, wasbs://data@account.example/x",
        "a/b, ./a//b/",
        "../a, ./.././a",
        "${root}/a//b, ${root}/a/b/",
        "${root}/a/../b, ${root}/b",
        "s3a://${bucket}/a, s3://${bucket}/a/",
        "${root:-/a}/b, /a/b",
        "${root}/${env:-prod}/b, ${root}/prod/b",
        "$${a}/b, $${a}//b",
    })
    void isOneForAllSpellings(String one, String other) {
        assertThat(location(one)).isEqualTo(location(other)).hasSameHashCodeAs(location(other));
        assertThat(location(one)).isEqualByComparingTo(location(other));
        assertThat(location(one).isInside(location(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/B",
        "/a, a",
        "/a, file:/a",
        "hdfs://nn/a, hdfs:/a",
        "hdfs://one/a, hdfs://two/a",
        "s3a://bucket/a, gs://bucket/a",
        "abfss://one@account.example/x, abfss://two@account.example/x",
        "/a%20b, '/a b'",
        "/caf\u00e9, /cafe\u0301",
        "/a?b=c, /a",
        "/a#b, /a",
        "../a, a",
        "${root}/a, ${other}/a",
        "${root}/a, ${Root}/a",
        "${root}/a, /a",
        "${root}/../a, a",
        "${root}, $${root}",
        "/a/${x}/b, /a/c/b",
    })
    void isNotOneForOthers(String one, String other) {
        assertThat(location(one)).isNotEqualTo(location(other)).isNotEqualByComparingTo(location(other));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a",
        "/a/b/c, /a",
        "/a, /",
        "s3a://bucket/a, s3://bucket",
        "file:/a/b, file:///a/",
        "a/b, a",
        "a, .",
        "${root}/a, ${root}",
        "${root}/a/${x}, ${root}/a",
        "${root}/a/${x}/c, ${root}/a/${x}",
    })
    void knowsWhatLiesInsideAnother(String inner, String outer) {
        assertThat(location(inner).isInside(location(outer))).isTrue();
        assertThat(location(outer).isInside(location(inner))).isFalse();
        assertThat(location(inner)).isGreaterThan(location(outer));
    }

    @ParameterizedTest
    @CsvSource({
        "/ab, /a",
        "/a/../b, /a",
        "s3a://bucket2/a, s3a://bucket",
        "${root}/a, /",
        "${root}/a, .",
        "${root}/${x}/../../a, ${root}",
        "${root}/a, ${other}",
        "${root}2/a, ${root}",
        "../a, .",
    })
    void claimsNothingThatAValueMayChange(String one, String other) {
        assertThat(location(one).isInside(location(other))).isFalse();
        assertThat(location(other).isInside(location(one))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${root}", "${root}/a", "s3${kind}://bucket/a", "file${x}:/a", "a${b}c"})
    void isUnknownWhereTheFileSystemIs(String text) {
        assertThat(location(text).isUnknown()).isTrue();
        assertThat(location(text).isRelative()).isFalse();
        assertThat(location(text).scheme()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/${b}", "/${b}", "a/${b}", "s3a:${b}", "s3a://${b}", "", "."})
    void isKnownWhereTheTextBeginsWithIt(String text) {
        assertThat(location(text).isUnknown()).isFalse();
    }

    @Test
    void tellsItsScheme() {
        assertThat(location("S3A://Bucket/a").scheme()).hasValue("s3");
        assertThat(location("dbfs:/tmp").scheme()).hasValue("dbfs");
        assertThat(location("/a:b").scheme()).isEmpty();
        assertThat(location("a/b:c").scheme()).isEmpty();
    }

    @Test
    void namesTheSegmentsBelowAnother() {
        assertThat(location("/a/_b/c").segmentsBelow(location("/a"))).containsExactly("_b", "c");
    }

    @Test
    void holdsNoSecretOfAnAuthority() {
        assertThat(location("s3a://key:se@cret@bucket/x").toString()).doesNotContain("key", "cret");
    }

    @Test
    void sortsWhatLiesInsideBehindWhatItLiesIn() {
        List<StorageLocation> sorted = Stream.of("/a-b", "/a/b", "/a", "/ab", "/a/b/c", "/")
                .map(StorageLocation::of)
                .sorted()
                .toList();

        assertThat(sorted)
                .containsExactlyElementsOf(Stream.of("/", "/a", "/a/b", "/a/b/c", "/a-b", "/ab")
                        .map(StorageLocation::of)
                        .toList());
    }

    private static StorageLocation location(String declared) {
        return StorageLocation.of(Placeholders.of(declared).comparable().orElseThrow());
    }
}
