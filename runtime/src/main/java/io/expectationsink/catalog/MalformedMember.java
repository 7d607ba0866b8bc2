package io.expectationsink.catalog;

/** A value of a manifest that is not what belongs there. The message names its path. */
final class MalformedMember extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedMember(String path, String expected) {
        super((path.isEmpty() ? "it" : "'" + path + "'") + " is not " + expected);
    }
}
