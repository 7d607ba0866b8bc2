package io.expectationsink.processor.docs;

/**
 * A fenced block of a document.
 *
 * @param file the document's path below the project's folder
 * @param line the line of the opening fence, from one
 * @param language what stands behind the fence; empty when nothing does
 * @param marker what the document says of it
 * @param text its lines
 */
record Block(String file, int line, String language, Marker marker, String text) {

    /** The block in messages. */
    String place() {
        return file + ":" + line;
    }
}
