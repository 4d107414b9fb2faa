package meridian.roles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What was uploaded, zips taken apart: every document with a name no other of the upload has. */
public final class UploadedFiles {

    /** No more documents than this at once. */
    public static final int MOST_FILES = 2_000;

    /** No more than this in all once unpacked: a small zip can hold a very large file. */
    public static final long MOST_BYTES = 256L * 1024 * 1024;

    /** Characters of a document's name; what is longer loses its beginning. */
    static final int LONGEST_NAME = 200;

    private static final int PIECE = 64 * 1024;

    private final List<UploadedFile> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long bytes;

    /**
     * The documents, zips taken apart.
     *
     * @throws TooMuch where it is more than is taken at once, or a zip is broken
     */
    public static List<UploadedFile> of(List<UploadedFile> uploaded) {
        UploadedFiles all = new UploadedFiles();
        for (UploadedFile file : uploaded) {
            if (isZip(file)) {
                all.unpack(file);
            } else {
                all.add(file.name(), file.content());
            }
        }
        return List.copyOf(all.files);
    }

    /** An upload that is not taken; it says so in two sentences for a person, without their full stops. */
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String rule;
        private final String hint;

        TooMuch(String rule, String hint) {
            super(rule + ". " + hint);
            this.rule = rule;
            this.hint = hint;
        }

        /** What is wrong. */
        public String rule() {
            return rule;
        }

        /** What to do. */
        public String hint() {
            return hint;
        }
    }

    private static boolean isZip(UploadedFile file) {
        byte[] content = file.content();
        return file.name().toLowerCase(Locale.ROOT).endsWith(".zip")
                && content.length > 3
                && content[0] == 'P'
                && content[1] == 'K';
    }

    private void unpack(UploadedFile zip) {
        List<UploadedFile> inside;
        try {
            inside = entries(zip, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException notUtf8) {
            inside = entriesOfOldZip(zip);
        }
        String root = commonFolder(inside);
        inside.forEach(it -> add(it.name().substring(root.length()), it.content()));
    }

    private List<UploadedFile> entriesOfOldZip(UploadedFile zip) {
        try {
            return entries(zip, Charset.forName("IBM437"));
        } catch (IOException | IllegalArgumentException broken) {
            throw new TooMuch(
                    "%s cannot be unpacked: it is broken or encrypted".formatted(zip.name()),
                    "Pack the documents again, or choose them one by one");
        }
    }

    private List<UploadedFile> entries(UploadedFile zip, Charset names) throws IOException {
        List<UploadedFile> inside = new ArrayList<>();
        long total = bytes;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.content()), names)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (isDocument(entry)) {
                    byte[] content = read(in, zip, MOST_BYTES - total);
                    total += content.length;
                    inside.add(new UploadedFile(entry.getName().replace('\\', '/'), content));
                    refuseIfTooMany(inside.size() + files.size());
                }
            }
        }
        return inside;
    }

    /** What computers add to a zip by themselves is no document. */
    private static boolean isDocument(ZipEntry entry) {
        return !entry.isDirectory()
                && Stream.of(entry.getName().split("[/\\\\]"))
                        .noneMatch(it -> it.startsWith(".") && !it.equals(".") && !it.equals("..")
                                || it.equals("__MACOSX")
                                || it.equalsIgnoreCase("Thumbs.db"));
    }

    private static byte[] read(ZipInputStream in, UploadedFile zip, long most) throws IOException {
        byte[] content = in.readNBytes((int) Math.min(most + 1, PIECE));
        List<byte[]> pieces = new ArrayList<>();
        long length = 0;
        while (content.length > 0) {
            pieces.add(content);
            length += content.length;
            if (length > most) {
                throw new TooMuch(
                        "%s unpacks to more than %d MB, which is the most that is taken at once"
                                .formatted(zip.name(), MOST_BYTES / 1024 / 1024),
                        "Pack fewer documents");
            }
            content = in.readNBytes(PIECE);
        }
        byte[] whole = new byte[(int) length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        return whole;
    }

    /** The folder all of a zip stands in says nothing about them. */
    private static String commonFolder(List<UploadedFile> inside) {
        if (inside.isEmpty()) {
            return "";
        }
        String first = inside.getFirst().name();
        String folder = first.substring(0, first.indexOf('/') + 1);
        return inside.stream().allMatch(it -> it.name().startsWith(folder)) ? folder : "";
    }

    private void add(String name, byte[] content) {
        bytes += content.length;
        files.add(new UploadedFile(unique(tidy(name)), content));
        refuseIfTooMany(files.size());
    }

    /** A name that says nothing of where the document stood outside the upload, and fits where names are shown. */
    private static String tidy(String name) {
        String path = Stream.of(name.replaceAll("\\p{Cntrl}", "_").split("/"))
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.equals(".") && !it.equals(".."))
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? "document" : path.substring(Math.max(0, path.length() - LONGEST_NAME));
    }

    private static void refuseIfTooMany(int count) {
        if (count > MOST_FILES) {
            throw new TooMuch(
                    "More than %,d documents were given, which is the most that is taken at once".formatted(MOST_FILES),
                    "Import them in parts");
        }
    }

    private String unique(String name) {
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            int dot = name.lastIndexOf('.');
            free = dot > 0
                    ? "%s (%d)%s".formatted(name.substring(0, dot), number, name.substring(dot))
                    : "%s (%d)".formatted(name, number);
        }
        return free;
    }
}
