package io.expectationsink.checkpoint;

import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** A file where a checkpoint's folder should be. */
final class NotAFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    NotAFolderException(Path location) {
        super(location + " is a file");
    }
}
