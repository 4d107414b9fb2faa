package meridian.staffing.planner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file given to the planner, read as a whole. */
@SuppressWarnings("ArrayRecordComponent")
public record ProblemFile(String name, byte[] content) {

    /** No problem that can be planned in the memory there is comes near this. */
    public static final long MOST_BYTES = 64L << 20;

    private static final String MARK = "\uFEFF";

    /** Reads it; what cannot be read or is too large is a fault of the file. */
    public static ProblemFile at(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            if (!Files.exists(path)) {
                throw faulty("there", "there is no such file");
            }
            if (!Files.isRegularFile(path)) {
                throw faulty("file", "this is not a file");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw faulty(
                        "size",
                        "the file has %,d bytes; %,d are the most that is read. Plan parts of it, one file each"
                                .formatted(Files.size(path), MOST_BYTES));
            }
            return new ProblemFile(name, Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw faulty("readable", "the file cannot be read: " + unreadable.getMessage());
        }
    }

    /** Without the mark that some editors begin it with. */
    public String text() {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static FaultyInput faulty(String rule, String text) {
        return new FaultyInput(List.of(new Fault("file", rule, text)));
    }
}
