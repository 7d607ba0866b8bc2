package io.expectationsink.definition;

/**
 * One option for Spark's writer.
 *
 * @param key its key, whose case Spark ignores
 * @param value its value, which may be a secret: {@link #shown()} is the text for a person
 */
public record OptionDefinition(String key, String value) {

    /**
     * Whether a secret stands in the value as it is, by what the key calls it: a password, a token, an access key. A
     * placeholder without a default is none.
     */
    public boolean holdsSecret() {
        return Secret.isWritten(this);
    }

    /** The value as a person may read it: {@code ***} instead of what is or may be a secret. */
    public String shown() {
        return Secret.masked(this);
    }

    @Override
    public String toString() {
        return "OptionDefinition[key=" + key + ", value=" + shown() + "]";
    }
}
