package io.expectationsink.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one table name: a part, then a dot and a part as often as they come. */
final class TableNameReader {

    // The white space of Spark's grammar, SqlBaseLexer.g4.
    private static final String SPACES = " \t\n\f\r\u000B\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
            + "\u2008\u2009\u200A\u2028\u202F\u205F\u3000";
    private static final Pattern UNQUOTED = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern QUOTED = Pattern.compile("`((?:[^`]|``)*+)`");
    // Literals of Spark's grammar that consist of letters and digits only; the longest match makes 1e5x a name again.
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+([LSY]|(E[0-9]+)?(F|D|BD)?)", Pattern.CASE_INSENSITIVE);
    // A backslash before the line's end continues the comment.
    private static final Pattern LINE_COMMENT = Pattern.compile("--(?:\\\\\n|[^\r\n])*+\r?\n?");

    private static final String SPACE = "[" + SPACES + "]*+";
    // The literal of the clause without an escape; what it holds is the name.
    private static final Pattern CLAUSE = Pattern.compile(
            SPACE + "identifier" + SPACE + "\\(" + SPACE + "'([^'\\\\]*)'" + SPACE + "\\)" + SPACE,
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private int at;

    private TableNameReader(String text) {
        this.text = text;
    }

    static TableName read(String text) {
        Matcher clause = CLAUSE.matcher(text);
        try {
            return new TableNameReader(clause.matches() ? clause.group(1) : text).read();
        } catch (NotAName e) {
            return new TableName.Malformed(e.getMessage());
        } catch (InClause e) {
            return new TableName.Unread(text);
        }
    }

    private TableName read() {
        List<String> names = new ArrayList<>();
        skipHidden();
        names.add(part());
        skipHidden();
        while (at < text.length() && text.charAt(at) == '.') {
            at++;
            skipHidden();
            names.add(part());
            skipHidden();
        }
        if (at < text.length()) {
            throw new NotAName(
                    isPartStart() ? "a dot is missing before '" + rest() + "'" : outside(text.codePointAt(at)));
        }
        return new TableName.Parts(names);
    }

    private String part() {
        if (at == text.length() || text.charAt(at) == '.') {
            throw new NotAName(text.isBlank() ? "it is blank" : "a part beside a dot is empty");
        }
        if (text.charAt(at) == '`') {
            return match(QUOTED)
                    .orElseThrow(() -> new NotAName("a back quote is not closed"))
                    .group(1)
                    .replace("``", "`");
        }
        String name = match(UNQUOTED)
                .orElseThrow(() -> new NotAName(outside(text.codePointAt(at))))
                .group();
        if (name.equalsIgnoreCase("identifier") && opensParenthesis()) {
            throw new InClause();
        }
        if (NUMBER.matcher(name).matches()) {
            throw new NotAName("'" + name + "' is a number, which is no name without back quotes");
        }
        return name;
    }

    private boolean opensParenthesis() {
        skipHidden();
        return at < text.length() && text.charAt(at) == '(';
    }

    private boolean isPartStart() {
        return text.charAt(at) == '`'
                || UNQUOTED.matcher(text).region(at, text.length()).lookingAt();
    }

    private String rest() {
        return text.substring(at).strip();
    }

    private static String outside(int codePoint) {
        return "'" + Character.toString(codePoint) + "' may not stand outside of back quotes";
    }

    /** Skips what the grammar hides: white space and comments. */
    private void skipHidden() {
        int before;
        do {
            before = at;
            while (at < text.length() && SPACES.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            match(LINE_COMMENT);
            if (opensComment(at)) {
                skipBracketedComment();
            }
        } while (at > before);
    }

    /** Bracketed comments nest. */
    private void skipBracketedComment() {
        int depth = 0;
        do {
            if (at >= text.length()) {
                throw new NotAName("a comment is not closed");
            }
            if (opensComment(at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0);
    }

    /** A plus sign makes a hint of it, which is no comment. */
    private boolean opensComment(int index) {
        return text.startsWith("/*", index) && !text.startsWith("/*+", index);
    }

    private Optional<Matcher> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    /** Leaves the reading of a part that is a clause. */
    private static final class InClause extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InClause() {
            super(null, null, false, false);
        }
    }

    /** Carries the reason out of the reading of a part. */
    private static final class NotAName extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAName(String reason) {
            super(reason, null, false, false);
        }
    }
}
