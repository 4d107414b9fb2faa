package meridian.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of anchors, a line each; it is only ever added to. */
public record AnchorFile(Path path) {

    /**
     * The anchors in the order they were written, none where there is no file yet.
     *
     * @throws IllegalArgumentException where a line is no anchor
     */
    public List<Anchor> read() throws IOException {
        return new LineFile(path).lines().stream().map(Anchor::parse).toList();
    }

    /** Adds an anchor; once this returns it is on the disk. */
    void add(Anchor anchor) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        new LineFile(path).add(anchor.line());
    }
}
