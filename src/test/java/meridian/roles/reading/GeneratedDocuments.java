package meridian.roles.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents made at random, each of its number alone: pieces of the samples mixed with markup, cut, repeated and damaged. */
final class GeneratedDocuments {

    private static final List<String> TEXT_ENDINGS = List.of(".md", ".txt", ".html");

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"));

    /** Values an attribute of a Word or ODT part may be given. */
    private static final List<String> VALUES =
            List.of("", "0", "-1", "9", "99", "2147483647", "-2147483648", "99999999999", "x", "none", "bullet");

    private final List<String> pieces = new ArrayList<>(GeneratedMarkupTest.PIECES);

    /** Characters of which a few make a file binary: most documents have none, to be read. */
    private final List<String> controls = new ArrayList<>();

    private final List<Generated> files = new ArrayList<>();

    /** A document that was made, as it would be uploaded. */
    record Generated(String name, byte[] content) {}

    static GeneratedDocuments ofSamples() throws IOException {
        GeneratedDocuments documents = new GeneratedDocuments();
        try (Stream<Path> samples = Files.walk(Path.of("samples"))) {
            for (Path sample : samples.filter(Files::isRegularFile).sorted().toList()) {
                documents.learn(sample.getFileName().toString(), Files.readAllBytes(sample));
            }
        }
        documents.addStrange();
        return documents;
    }

    private void learn(String name, byte[] content) {
        if (TEXT_ENDINGS.stream().anyMatch(name::endsWith)) {
            new String(content, content[0] == (byte) 0xFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line + "\n")
                    .forEach(pieces::add);
        }
        if (DocumentFiles.ENDINGS.stream().anyMatch(name::endsWith)) {
            files.add(new Generated(name, content));
        }
    }

    private void addStrange() {
        pieces.remove("\u0000");
        for (int c = 0; c < ' '; c++) {
            controls.add(Character.toString(c));
        }
        for (int c = ' '; c < '0'; c++) {
            pieces.add(Character.toString(c));
        }
        controls.addAll(List.of("\uD800", "\uDFFF"));
        pieces.addAll(List.of("\u0085", "\u2028", "\uFEFF", "\uFFFF", "\u0301", "\u202E", "\u00AD", "\f", "\u000B"));
        pieces.addAll(List.of(
                "<u>", "<b>", "<table><tr>", "<ul><li>", "</ul>", "<h2>", "</p>", "<th>", "<br/>", "]]>", "&lt"));
        pieces.addAll(List.of(
                "| E | D |\n", "Essential | Desirable\n", "=====\n", "-----\n", "+---+\n", "1)\t", "\n\t", "    - "));
    }

    /** The document of that number: always the same. */
    Generated number(long number) {
        SplittableRandom random = new SplittableRandom(number);
        int kind = random.nextInt(100);
        if (kind < 88) {
            return written(random);
        }
        Generated sample = files.get(random.nextInt(files.size()));
        boolean zipped = sample.name().endsWith(".docx") || sample.name().endsWith(".odt");
        return new Generated(
                sample.name(), zipped && kind < 98 ? rezipped(sample, random) : damaged(sample.content(), random));
    }

    private Generated written(SplittableRandom random) {
        int most = random.nextInt(500) == 0 ? 100_000 : random.nextInt(20) == 0 ? 8_000 : 1_500;
        boolean controlled = random.nextInt(4) == 0;
        StringBuilder text = new StringBuilder();
        while (text.length() < most && random.nextInt(most / 25) != 0) {
            List<String> some = controlled && random.nextInt(30) == 0 ? controls : pieces;
            String piece = some.get(random.nextInt(some.size()));
            text.append(
                    random.nextInt(15) == 0 ? piece.repeat(1 + random.nextInt(1 + most / 10 / piece.length())) : piece);
            if (random.nextInt(12) == 0) {
                int from = random.nextInt(1 + text.length());
                text.append(text, from, Math.min(text.length(), from + random.nextInt(2_000)));
            }
        }
        text.setLength(Math.min(text.length(), most));
        String name = "generated" + TEXT_ENDINGS.get(random.nextInt(TEXT_ENDINGS.size()));
        return new Generated(name, text.toString().getBytes(ENCODINGS.get(random.nextInt(ENCODINGS.size()))));
    }

    private static byte[] damaged(byte[] content, SplittableRandom random) {
        byte[] damaged =
                Arrays.copyOf(content, random.nextInt(4) == 0 ? random.nextInt(1 + content.length) : content.length);
        for (int times = random.nextInt(20); times > 0 && damaged.length > 0; times--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    /** The same document with the XML of its parts changed, which a damaged zip would only hide. */
    private static byte[] rezipped(Generated sample, SplittableRandom random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sample.content()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                boolean changed = entry.getName().endsWith(".xml") && random.nextInt(2) == 0;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(changed ? rewritten(new String(part, StandardCharsets.UTF_8), random) : part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] rewritten(String xml, SplittableRandom random) {
        StringBuilder text = new StringBuilder(xml);
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            int quote = text.indexOf("=\"", random.nextInt(1 + text.length()));
            int end = quote < 0 ? -1 : text.indexOf("\"", quote + 2);
            if (end > 0) {
                text.replace(quote + 2, end, VALUES.get(random.nextInt(VALUES.size())));
            }
            int from = text.indexOf("<", random.nextInt(1 + text.length()));
            // A tag without the other of its pair is refused at once: most changes are to whole elements.
            int to = random.nextInt(20) == 0 ? text.indexOf(">", from) + 1 : elementEnd(text, from);
            if (from >= 0 && to > from) {
                String element = text.substring(from, to);
                int place = 1 + text.indexOf(">", random.nextInt(1 + text.length()));
                switch (random.nextInt(4)) {
                    case 0 -> text.delete(from, to);
                    case 1 -> text.insert(from, element);
                    case 2 -> text.insert(place, place == 0 ? "" : element);
                    default -> {}
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Where the element that begins at a place ends, where no other of its name is inside; -1 where none begins. */
    private static int elementEnd(StringBuilder xml, int from) {
        int tag = xml.indexOf(">", from);
        if (from < 0 || tag < 0 || !Character.isLetter(xml.charAt(from + 1))) {
            return -1;
        }
        if (xml.charAt(tag - 1) == '/') {
            return tag + 1;
        }
        String close = "</" + xml.substring(from + 1, tag).split("\\s", 2)[0] + ">";
        int end = xml.indexOf(close, tag);
        return end < 0 ? -1 : end + close.length();
    }
}
