package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.scale.Node.Content;
import io.expectationsink.benchmark.scale.Node.Folder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** All files below a folder, page by page; the first page has been asked for. */
final class FlatListing implements RemoteIterator<LocatedFileStatus> {

    private record Level(Path path, Iterator<Node> nodes) {}

    private final int page;
    private final Runnable nextPage;
    private final BiFunction<Path, Node, FileStatus> status;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Optional<FileStatus> next = Optional.empty();
    private long found;

    FlatListing(Path root, Folder folder, int page, Runnable nextPage, BiFunction<Path, Node, FileStatus> status) {
        this.page = page;
        this.nextPage = nextPage;
        this.status = status;
        enter(root, folder);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !levels.isEmpty()) {
            Level level = levels.peek();
            if (!level.nodes().hasNext()) {
                levels.pop();
                continue;
            }
            Node node = level.nodes().next();
            Path path = new Path(level.path(), node.name());
            if (node instanceof Folder folder) {
                enter(path, folder);
            } else if (node instanceof Content file) {
                next = Optional.of(status.apply(path, file));
            }
        }
        return next.isPresent();
    }

    @Override
    public LocatedFileStatus next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (found > 0 && found % page == 0) {
            nextPage.run();
        }
        found++;
        FileStatus file = next.orElseThrow();
        next = Optional.empty();
        return new LocatedFileStatus(file, null);
    }

    private void enter(Path path, Folder folder) {
        levels.push(new Level(path, folder.children().get().iterator()));
    }
}
