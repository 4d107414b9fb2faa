package meridian.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The file of anchors, a line each; it is only ever added to. */
public record AnchorFile(Path path) {

    /**
     * The anchors in the order they were written, none where there is no file yet.
     *
     * @throws IllegalArgumentException where a line is no anchor
     */
    public List<Anchor> read() throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                if (!line.isBlank()) {
                    anchors.add(Anchor.parse(line));
                }
            }
        }
        return anchors;
    }

    /** Adds an anchor; once this returns it is on the disk. */
    void add(Anchor anchor) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap((anchor.line() + "\n").getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
        }
    }
}
