package meridian.roles.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import meridian.roles.reading.formats.ReadingLimits;
import meridian.roles.reading.formats.UnreadableDocument;

/** The documents a person names on the command line, by file or by folder, each read as its turn comes. */
public final class DocumentFiles {

    /** What counts as a document in a folder; a file that is named itself is always tried. */
    public static final Set<String> ENDINGS =
            Set.of(".md", ".markdown", ".txt", ".text", ".html", ".htm", ".docx", ".odt", ".pdf");

    private static final String ENDINGS_TO_SAY = ".md, .txt, .html, .docx, .odt or .pdf";

    private final Consumer<ReadDocument> read;
    private final BiConsumer<String, String> problem;
    private final TimedReading reading = new TimedReading();

    /**
     * @param read takes each document that was read, in order: as named, and by path within a folder
     * @param problem takes the name and one line for a person for each that was not
     */
    public DocumentFiles(Consumer<ReadDocument> read, BiConsumer<String, String> problem) {
        this.read = read;
        this.problem = problem;
    }

    /** Reads all of them; a problem with one never keeps the others from being read. */
    public void readAll(List<Path> paths) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                readFolder(path);
            } else {
                readFile(path);
            }
        }
    }

    private void readFolder(Path folder) {
        List<Path> found = new ArrayList<>();
        boolean[] troubled = {false};
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (isDocument(file)) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            troubled[0] = true;
                            problem.accept(file.toString(), reason(failure, file));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException failure) {
            troubled[0] = true;
            problem.accept(folder.toString(), reason(failure, folder));
        }
        if (found.isEmpty() && !troubled[0]) {
            problem.accept(
                    folder.toString(), "is a folder without a document. Put " + ENDINGS_TO_SAY + " files in it.");
        }
        found.stream().sorted().forEach(this::readFile);
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private void readFile(Path file) {
        String name = file.toString();
        ReadDocument document;
        try {
            document = reading.read(name, content(file));
        } catch (UnreadableDocument unreadable) {
            problem.accept(name, String.valueOf(unreadable.getMessage()));
            return;
        } catch (IOException failure) {
            problem.accept(name, reason(failure, file));
            return;
        } catch (RuntimeException bug) {
            problem.accept(
                    name,
                    "could not be read because of a fault in Meridian (%s). Report it with the file.".formatted(bug));
            return;
        }
        read.accept(document);
    }

    private static byte[] content(Path file) throws IOException, UnreadableDocument {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreadableDocument("is not a file. Name a file or a folder.");
        }
        long size = Files.size(file);
        if (size > ReadingLimits.FILE_BYTES) {
            throw UnreadableDocument.fileTooLarge(size);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ReadingLimits.FILE_BYTES + 1);
        }
    }

    private static String reason(IOException failure, Path path) {
        return switch (failure) {
            case FileSystemLoopException loop -> "is a link back to a folder above it. It was not followed; remove it.";
            case NoSuchFileException missing
            when Files.isSymbolicLink(path) -> "is a link to nothing. Mend or remove it.";
            case NoSuchFileException missing -> "is not there. Check the name and the folder you are in.";
            case java.nio.file.AccessDeniedException denied -> "may not be read by you. Ask for read permission.";
            case FileSystemException circle
            when Files.isSymbolicLink(path) -> "is a link that leads to itself. Mend or remove it.";
            default -> "could not be read (%s). Check the file and its disk.".formatted(failure.getMessage());
        };
    }
}
