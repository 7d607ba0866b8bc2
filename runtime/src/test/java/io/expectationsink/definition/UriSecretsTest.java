package io.expectationsink.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriSecretsTest {

    @ParameterizedTest
    @CsvSource({
        "s3a://key:SECRET@bucket/x, s3a://***@bucket/x",
        "s3a://key:SE/CRET@bucket/x, s3a://***@bucket/x",
        "s3a://key:SE@CRET@bucket/x, s3a://***@bucket/x",
        "https://host/x?sv=1&sig=SECRET&se=2, https://host/x?sv=1&sig=***&se=2",
        "wasb:/x?SIG=SECRET, wasb:/x?SIG=***",
        "s3a://key:SECRET:${x}@bucket/x, s3a://***@bucket/x",
        "s3a://${key}:${secret:-SECRET}@bucket/x, s3a://***@bucket/x",
        "${root}/x?sig=SEC${ret}, ${root}/x?sig=***",
    })
    void areSeenAndMasked(String text, String masked) {
        assertThat(UriSecrets.isIn(text)).isTrue();
        assertThat(UriSecrets.mask("at " + text + " and on")).isEqualTo("at " + masked + " and on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hdfs://nn:8020/a@b",
                "hdfs://nn:8020",
                "hdfs://nn:${port}/a@b",
                "hdfs://user@nn/x",
                "abfss://data@account.example/x",
                "s3a://bucket/a:b",
                "/a:b@c",
                "s3a://key:${secret}@bucket/x",
                "s3a://${key:-AKIA}:${secret}@bucket/x",
                "${root}/x?sig=${sig}",
                "https://host/x?sig=${sig:-}&se=2",
                "/x?sort=up",
            })
    void areNotSeenWhereThereAreNone(String text) {
        assertThat(UriSecrets.isIn(text)).isFalse();
        assertThat(UriSecrets.mask(text)).isEqualTo(text);
    }
}
