package meridian.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file of lines that is only ever added to. */
record LineFile(Path path) {

    /** Those that say something, in the order they were added; none where there is no file yet. */
    List<String> lines() throws IOException {
        return Files.exists(path)
                ? Files.readAllLines(path).stream()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }

    /** Adds a line; once this returns it is on the disk, and so is that there is such a file. */
    void add(String line) throws IOException {
        boolean first = Files.notExists(path);
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String begun = endsInALine(file) ? "\n" : "";
            file.write(ByteBuffer.wrap((begun + line + "\n").getBytes(StandardCharsets.US_ASCII)), file.size());
            file.force(true);
        }
        if (first) {
            forceFolder();
        }
    }

    /** Whether the last line was not written to its end, as where the computer stopped: the next one is not to go on with it. */
    private static boolean endsInALine(FileChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return file.size() > 0 && file.read(last, file.size() - 1) == 1 && last.get(0) != '\n';
    }

    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
