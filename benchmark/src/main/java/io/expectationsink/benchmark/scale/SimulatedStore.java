package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.scale.Node.Content;
import io.expectationsink.benchmark.scale.Node.Folder;
import io.expectationsink.benchmark.scale.StoreCalls.Kind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.impl.OpenFileParameters;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * An object store that holds made-up checkpoints, one in each folder of a folder, and answers as S3A does: a listing with
 * all that lies below takes a call for a thousand files, a folder is looked for by HEAD and LIST, and a file is opened by
 * HEAD and GET, or by GET alone when its status is known.
 */
public final class SimulatedStore extends FileSystem {

    private static final URI ROOT = URI.create("simulated://lake/");
    private static final int PAGE = 1_000;
    private static final long MODIFIED = 1_767_225_600_000L;

    private static final String FILES = "fs.simulated.files";
    private static final String LATENCY = "fs.simulated.latency.ms";
    private static final String COUNTS = "fs.simulated.counts";

    private SyntheticCheckpoint checkpoint;
    private StoreCalls calls;

    /** What Hadoop needs to know of a store whose checkpoints have so many files each. */
    static List<String> settings(int files, Duration latency, java.nio.file.Path counts) {
        return List.of(
                "spark.hadoop.fs.simulated.impl=" + SimulatedStore.class.getName(),
                "spark.hadoop." + FILES + "=" + files,
                "spark.hadoop." + LATENCY + "=" + latency.toMillis(),
                "spark.hadoop." + COUNTS + "=" + counts);
    }

    /** The folder with the checkpoints. */
    static String folder() {
        return ROOT + "checkpoints";
    }

    @Override
    public void initialize(URI uri, Configuration configuration) throws IOException {
        super.initialize(uri, configuration);
        checkpoint = SyntheticCheckpoint.ofFiles(configuration.getInt(FILES, 0));
        calls = StoreCalls.writtenTo(
                java.nio.file.Path.of(configuration.get(COUNTS)), Duration.ofMillis(configuration.getInt(LATENCY, 0)));
    }

    @Override
    public String getScheme() {
        return ROOT.getScheme();
    }

    @Override
    public URI getUri() {
        return ROOT;
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        calls.add(Kind.HEAD);
        Optional<Node> node = find(path);
        if (node.filter(Content.class::isInstance).isEmpty()) {
            calls.add(Kind.LIST);
        }
        return status(path, node.orElseThrow(() -> new FileNotFoundException(path.toString())));
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        Node node = listed(path);
        FileStatus[] entries = node instanceof Folder folder
                ? folder.children()
                        .get()
                        .map(child -> status(new Path(path, child.name()), child))
                        .toArray(FileStatus[]::new)
                : new FileStatus[] {status(path, node)};
        for (int next = PAGE; next < entries.length; next += PAGE) {
            calls.add(Kind.LIST);
        }
        return entries;
    }

    @Override
    public RemoteIterator<LocatedFileStatus> listFiles(Path path, boolean recursive) throws IOException {
        if (!recursive || !(listed(path) instanceof Folder folder)) {
            throw new UnsupportedOperationException("Only whole folders are listed here");
        }
        return new FlatListing(makeQualified(path), folder, PAGE, () -> calls.add(Kind.LIST), SimulatedStore::status);
    }

    @Override
    public FSDataInputStream open(Path path, int buffer) throws IOException {
        calls.add(Kind.HEAD);
        return read(path);
    }

    @Override
    protected CompletableFuture<FSDataInputStream> openFileWithOptions(Path path, OpenFileParameters parameters)
            throws IOException {
        if (Optional.ofNullable(parameters.getStatus()).isEmpty()) {
            calls.add(Kind.HEAD);
        }
        return CompletableFuture.completedFuture(read(path));
    }

    private FSDataInputStream read(Path path) throws IOException {
        calls.add(Kind.GET);
        Content file = find(path)
                .filter(Content.class::isInstance)
                .map(Content.class::cast)
                .orElseThrow(() -> new FileNotFoundException(path.toString()));
        return new FSDataInputStream(new SeekableBytes(file.content().get().getBytes(StandardCharsets.UTF_8)));
    }

    /** The first page of a listing, and a look for an object where it is empty. */
    private Node listed(Path path) throws FileNotFoundException {
        calls.add(Kind.LIST);
        Optional<Node> node = find(path);
        if (node.filter(Folder.class::isInstance).isEmpty()) {
            calls.add(Kind.HEAD);
        }
        return node.orElseThrow(() -> new FileNotFoundException(path.toString()));
    }

    private Optional<Node> find(Path path) {
        String[] names = path.toUri().getPath().substring(1).split("/");
        Optional<Node> found = names.length < 2 ? Optional.empty() : Optional.of(checkpoint.tree(names[1]));
        for (String name : Arrays.asList(names).subList(Math.min(2, names.length), names.length)) {
            found = found.filter(Folder.class::isInstance)
                    .map(Folder.class::cast)
                    .flatMap(folder -> child(folder, name));
        }
        return found;
    }

    private static Optional<Node> child(Folder folder, String name) {
        try (Stream<Node> children = folder.children().get()) {
            return children.filter(child -> child.name().equals(name)).findFirst();
        }
    }

    private static FileStatus status(Path path, Node node) {
        return node instanceof Content file
                ? new FileStatus(file.bytes(), false, 1, 1L << 27, MODIFIED, path)
                : new FileStatus(0, true, 1, 0, MODIFIED, path);
    }

    @Override
    public Path getWorkingDirectory() {
        return new Path(ROOT);
    }

    @Override
    public void setWorkingDirectory(Path folder) {
        throw refused();
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int buffer,
            short replication,
            long block,
            Progressable progress) {
        throw refused();
    }

    @Override
    public FSDataOutputStream append(Path path, int buffer, Progressable progress) {
        throw refused();
    }

    @Override
    public boolean rename(Path from, Path to) {
        throw refused();
    }

    @Override
    public boolean delete(Path path, boolean recursive) {
        throw refused();
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) {
        throw refused();
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("The store is only read");
    }
}
