package io.expectationsink.definition;

import java.util.regex.Pattern;

/** Credentials within the text of a location: a user's password before the host, or a token among its parameters. */
public final class UriSecrets {

    private static final String REPLACEMENT = "***";

    // A colon that is followed by a port begins no password. A password may hold a slash.
    private static final String PORT = "(?:\\d|\0[0-9a-f]+\0|\\$\\{[^}]*})+";
    private static final String USER = "(?<=://)[^/\\s:@]*:(?!" + PORT + "(?:[/\\s]|$))(?:[^/\\s]*|[^\\s@]*)@";
    private static final String PARAMETER =
            "(?i)(?<=[?&](?:sig|signature|token|access_token|sas|secret|password|x-amz-signature|x-amz-security-token)=)"
                    + "[^&\\s]+";

    private static final Pattern ANY_USER = Pattern.compile(USER);
    private static final Pattern ANY_PARAMETER = Pattern.compile(PARAMETER);
    private static final Pattern UNKNOWN_PASSWORD = Pattern.compile(":(?:\0[0-9a-f]+\0)+@$");
    private static final Pattern UNKNOWN = Pattern.compile("(?:\0[0-9a-f]+\0)+");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private UriSecrets() {}

    /** Whether the text holds credentials; a final text, or one that {@link Placeholders#comparable()} has made. */
    public static boolean isIn(String text) {
        boolean isUri = SCHEME.matcher(text).matches() || text.indexOf(Placeholders.MARK) == 0;
        return isUri
                && (ANY_USER.matcher(text)
                                .results()
                                .anyMatch(user ->
                                        !UNKNOWN_PASSWORD.matcher(user.group()).find())
                        || ANY_PARAMETER
                                .matcher(text)
                                .results()
                                .anyMatch(
                                        value -> !UNKNOWN.matcher(value.group()).matches()));
    }

    /** The text without the credentials of the locations that it names. */
    public static String mask(String text) {
        String users = ANY_USER.matcher(text).replaceAll(REPLACEMENT + "@");
        return ANY_PARAMETER.matcher(users).replaceAll(REPLACEMENT);
    }
}
