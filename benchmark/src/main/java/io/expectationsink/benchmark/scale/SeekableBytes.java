package io.expectationsink.benchmark.scale;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;

/** Bytes as Hadoop wants to read them: from the beginning on. */
final class SeekableBytes extends ByteArrayInputStream implements Seekable, PositionedReadable {

    SeekableBytes(byte[] bytes) {
        super(bytes);
    }

    @Override
    public void seek(long position) throws IOException {
        if (position < 0 || position > count) {
            throw new EOFException("There are " + count + " bytes, none at " + position);
        }
        pos = (int) position;
    }

    @Override
    public long getPos() {
        return pos;
    }

    @Override
    public boolean seekToNewSource(long position) {
        return false;
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) {
        throw new UnsupportedOperationException("Only read from the beginning on");
    }

    @Override
    public void readFully(long position, byte[] into, int offset, int length) {
        throw new UnsupportedOperationException("Only read from the beginning on");
    }

    @Override
    public void readFully(long position, byte[] into) {
        throw new UnsupportedOperationException("Only read from the beginning on");
    }
}
