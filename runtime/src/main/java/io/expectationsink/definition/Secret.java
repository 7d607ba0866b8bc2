package io.expectationsink.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells an option that holds a secret, by the words of its key, and by what the text of an address or a login may
 * carry. What only names a secret, such as {@code secretsManagerRegion}, {@code password.file} or {@code maxTokens}, is
 * none.
 */
final class Secret {

    static final String MASK = "***";

    /** Between words: {@code fs.s3a.secret.key}, {@code secret_key}, {@code secretKey}, {@code SASToken}. */
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Set<String> LAST_WORDS = Set.of("pass", "pwd", "credential", "credentials");
    private static final Set<String> LAST_LETTERS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "accesskey",
            "accesskeyid",
            "accountkey",
            "apikey",
            "keystorekey",
            "privatekey",
            "secretkey",
            "sharedkey");
    /** Azure's keys end with the host: {@code fs.azure.account.key.<account>.dfs.core.windows.net}. */
    private static final String ACCOUNT_KEY = "accountkey";

    private static final Set<String> CARRIERS = Set.of("url", "uri", "connectionstring", "jaas", "jaasconfig");
    /** {@code password=…} with something else than a placeholder without a default. */
    private static final Pattern CARRIED =
            Pattern.compile("(?i)(?<![a-z])(?:[a-z_]*(?:password|secret|access_?key|account_?key|token)|passwd|pwd)"
                    + "\\s*=\\s*[\"']?(?!" + Placeholders.WITHOUT_DEFAULT + ")[^\\s\"';&@/]");

    private static final Set<String> NO_SECRETS = Set.of("true", "false");
    private static final Pattern PLACEHOLDER = Pattern.compile(Placeholders.WITHOUT_DEFAULT);

    private Secret() {}

    /** Whether a secret is written down in the value; a placeholder without a default, or with an empty one, is none. */
    static boolean isWritten(OptionDefinition option) {
        List<String> words = words(option.key());
        Optional<String> literal = Placeholders.of(option.value()).known();
        return isNamed(words)
                        && literal.filter(
                                        text -> !text.isBlank() && !NO_SECRETS.contains(text.toLowerCase(Locale.ROOT)))
                                .isPresent()
                || carries(words, option.value());
    }

    /** The value for a person to read: masked where it is or may be a secret, unless it is a mere placeholder. */
    static String masked(OptionDefinition option) {
        List<String> words = words(option.key());
        boolean isPlaceholder = PLACEHOLDER.matcher(option.value()).matches();
        boolean isSecret = isNamed(words) && !isPlaceholder || carries(words, option.value());
        return isSecret ? MASK : UriSecrets.mask(option.value());
    }

    private static boolean isNamed(List<String> words) {
        String letters = String.join("", words);
        return LAST_LETTERS.stream().anyMatch(letters::endsWith)
                || letters.contains(ACCOUNT_KEY)
                || !words.isEmpty() && LAST_WORDS.contains(words.get(words.size() - 1));
    }

    private static boolean carries(List<String> words, String value) {
        String letters = String.join("", words);
        return CARRIERS.stream().anyMatch(letters::endsWith)
                && (CARRIED.matcher(value).find() || UriSecrets.isIn(value));
    }

    /** The words of a key in lower case; what is not known of it yet has none. */
    private static List<String> words(String key) {
        String known = Placeholders.of(key)
                .resolve(placeholder -> Optional.of(placeholder.fallback().orElse("")))
                .orElse(key);
        return Arrays.stream(BETWEEN_WORDS.split(known))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableList());
    }
}
