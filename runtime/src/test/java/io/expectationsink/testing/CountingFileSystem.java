package io.expectationsink.testing;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.FutureDataInputStreamBuilder;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.RemoteIterator;

/** The local disk as a remote store is used: what is asked of it is counted, not what it does about that. */
public final class CountingFileSystem extends FilterFileSystem {

    private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

    /** For Hadoop, which makes it by its name. */
    public CountingFileSystem() {
        super(new RawLocalFileSystem());
    }

    /** How often each thing was asked since the last time, by the method's name; counts from 0 again. */
    public static Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        COUNTS.forEach((method, count) -> counts.put(method, count.get()));
        COUNTS.clear();
        return counts;
    }

    private static void count(String method) {
        COUNTS.computeIfAbsent(method, none -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        count("getFileStatus");
        return super.getFileStatus(path);
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        count("listStatus");
        return super.listStatus(path);
    }

    @Override
    public RemoteIterator<LocatedFileStatus> listFiles(Path path, boolean recursive) throws IOException {
        count("listFiles");
        return fs.listFiles(path, recursive);
    }

    @Override
    public FSDataInputStream open(Path path, int buffer) throws IOException {
        count("open");
        return super.open(path, buffer);
    }

    @Override
    public FutureDataInputStreamBuilder openFile(Path path) throws IOException {
        count("openFile");
        return super.openFile(path);
    }
}
