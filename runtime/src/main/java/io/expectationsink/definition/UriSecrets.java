package io.expectationsink.definition;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials within the text of a location: a user's password before the host, or a token among its parameters. */
public final class UriSecrets {

    private static final String REPLACEMENT = "***";

    /** Placeholders without a default, as they are declared and as {@link Placeholders#comparable()} marks them. */
    private static final String UNKNOWN = "(?:" + Placeholders.WITHOUT_DEFAULT + "|\0[0-9a-f]+\0)+";

    // A colon that is followed by a port begins no password. A password may hold a slash.
    private static final String PORT = "(?:\\d|\\$\\{[^}]*}|\0[0-9a-f]+\0)+";
    private static final String USER = "(?<=://)[^/\\s:@]*:(?!" + PORT + "(?:[/\\s]|$))(?:[^/\\s]*|[^\\s@]*)@";
    private static final String PARAMETER =
            "(?i)(?<=[?&](?:sig|signature|token|access_token|sas|secret|password|x-amz-signature|x-amz-security-token)=)"
                    + "[^&\\s]+";

    private static final Pattern ANY_USER = Pattern.compile(USER);
    private static final Pattern ANY_PARAMETER = Pattern.compile(PARAMETER);
    private static final Pattern UNKNOWN_USER = Pattern.compile("(?:\\$\\{[^}]*}|[^:])*:" + UNKNOWN + "@");
    private static final Pattern UNKNOWN_PARAMETER = Pattern.compile(UNKNOWN);
    private static final Pattern URI = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|\\$\\{|\0).*", Pattern.DOTALL);

    private UriSecrets() {}

    /** Whether the text, which may hold placeholders or their marks, is a location with credentials. */
    public static boolean isIn(String text) {
        return URI.matcher(text).matches()
                && (ANY_USER.matcher(text).results().anyMatch(user -> !isUnknown(UNKNOWN_USER, user))
                        || ANY_PARAMETER
                                .matcher(text)
                                .results()
                                .anyMatch(value -> !isUnknown(UNKNOWN_PARAMETER, value)));
    }

    /** The text without the credentials of the locations that it names; what is left to a placeholder stays. */
    public static String mask(String text) {
        String users = ANY_USER.matcher(text).replaceAll(user -> masked(UNKNOWN_USER, user, REPLACEMENT + "@"));
        return ANY_PARAMETER.matcher(users).replaceAll(value -> masked(UNKNOWN_PARAMETER, value, REPLACEMENT));
    }

    private static String masked(Pattern unknown, MatchResult found, String replacement) {
        return Matcher.quoteReplacement(isUnknown(unknown, found) ? found.group() : replacement);
    }

    private static boolean isUnknown(Pattern unknown, MatchResult found) {
        return unknown.matcher(found.group()).matches();
    }
}
