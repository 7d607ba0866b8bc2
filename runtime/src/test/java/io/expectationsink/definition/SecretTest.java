package io.expectationsink.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWD",
                "db.pwd",
                "smtp_pass",
                "dbPassword",
                "secret",
                "clientSecret",
                "token",
                "sasToken",
                "SASToken",
                "access_token",
                "gcpAccessToken",
                "accessKey",
                "accessKeyId",
                "access.key",
                "secret.key",
                "fs.s3a.secret.key",
                "fs.azure.account.key.lake.dfs.core.windows.net",
                "apikey",
                "api-key",
                "private.key",
                "credentials",
                "kafka.ssl.keystore.password",
                "kafka.ssl.keystore.key",
                "kafka.ssl.key.password",
                "kafka.sasl.oauthbearer.client.secret",
                "${prefix}.password",
                "${what:-password}",
            })
    void aKeyCallsItsValueASecret(String key) {
        OptionDefinition option = new OptionDefinition(key, "hunter2");

        assertThat(option.holdsSecret()).isTrue();
        assertThat(option.shown()).isEqualTo("***");
        assertThat(option.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokenizer",
                "maxTokens",
                "token.endpoint.url",
                "secretsManagerRegion",
                "secret.name",
                "passwordFile",
                "password.file",
                "compass",
                "bypass",
                "fs.s3a.aws.credentials.provider",
                "kafka.ssl.truststore.location",
                "key",
                "primaryKey",
                "mergeSchema",
                "",
                "${password}",
            })
    void aKeyOnlyNamesASecretOrNone(String key) {
        OptionDefinition option = new OptionDefinition(key, "hunter2");

        assertThat(option.holdsSecret()).isFalse();
        assertThat(option.shown()).isEqualTo("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jaas.config | org.example.PlainLoginModule required username=\"a\" password=\"hunter2\";",
                "jaas.config | org.example.PlainLoginModule required username=\"a\" password=\"${pw:-hunter2}\";",
                "url | jdbc:postgresql://db/orders?user=a&password=hunter2",
                "url | https://a:hunter2@example.com/orders",
                "connectionString | Endpoint=sb://x;SharedAccessKeyName=a;SharedAccessKey=hunter2",
            })
    void anAddressOrALoginMayCarryOne(String key, String value) {
        OptionDefinition option = new OptionDefinition("kafka.sasl." + key, value);

        assertThat(option.holdsSecret()).isTrue();
        assertThat(option.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jaas.config | org.example.PlainLoginModule required username=\"a\" password=\"${pw}\";",
                "jaas.config | com.sun.security.auth.module.Krb5LoginModule required useKeyTab=true;",
                "url | jdbc:postgresql://db:5432/orders?user=a&password=${pw:-}",
                "url | https://a:${pw}@example.com:8443/orders?tokenizer=x",
                "userMetadata | password=hunter2",
            })
    void whatAnAddressLeavesToAPlaceholderIsNone(String key, String value) {
        assertThat(new OptionDefinition(key, value).holdsSecret()).isFalse();
        assertThat(new OptionDefinition(key, value).shown()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${pw}", "${pw:-}"})
    void aPlaceholderIsTheWayToGiveASecret(String value) {
        assertThat(new OptionDefinition("password", value).holdsSecret()).isFalse();
        assertThat(new OptionDefinition("password", value).shown()).isEqualTo(value);
    }

    @Test
    void aDefaultIsWrittenDownToo() {
        OptionDefinition option = new OptionDefinition("password", "${pw:-hunter2}");

        assertThat(option.holdsSecret()).isTrue();
        assertThat(option.shown()).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "true", "False"})
    void aFlagOrNothingIsNone(String value) {
        assertThat(new OptionDefinition("useToken", value).holdsSecret()).isFalse();
    }

    @Test
    void aDefinitionIsShownWithoutSecrets() {
        SinkDefinition sink = SinkDefinition.builder("orders")
                .path("s3a://key:hunter2@lake/orders")
                .checkpoint("s3a://key:${secret}@lake/checkpoints")
                .option("mergeSchema", "true")
                .option("password", "hunter2")
                .option("path", "s3a://key:hunter2@lake/other")
                .build();

        assertThat(sink.shown())
                .isEqualTo(sink.toBuilder()
                        .path("s3a://***@lake/orders")
                        .options(List.of(
                                new OptionDefinition("mergeSchema", "true"),
                                new OptionDefinition("password", "***"),
                                new OptionDefinition("path", "s3a://***@lake/other")))
                        .build());
    }

    @Test
    void aPartOfASecretIsMaskedToo() {
        assertThat(new OptionDefinition("password", "hunter${suffix}").shown()).isEqualTo("***");
        assertThat(new OptionDefinition("password", "hunter${").shown()).isEqualTo("***");
    }
}
