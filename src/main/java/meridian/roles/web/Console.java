package meridian.roles.web;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What commands print, in UTF-8: the console's own encoding may not hold what a document does. */
final class Console {

    private static final int WIDTH = 100;

    private Console() {}

    /** A line on standard output. */
    static void print(String line) {
        write(System.out, line + "\n");
    }

    /** One line on standard error about one thing, control characters shown as question marks. */
    static void complain(String name, String message) {
        write(System.err, "meridian: %s: %s".formatted(name, message).replaceAll("\\p{Cntrl}", "?") + "\n");
        System.err.flush();
    }

    static void flush() {
        System.out.flush();
    }

    private static void write(PrintStream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
    }

    /** The text in lines of at most 100 characters, each after the indent; its own line breaks are kept. */
    static String wrapped(String text, String indent) {
        return wrapped(text, indent, indent);
    }

    /** The same, the first line after an indent of its own. */
    static String wrapped(String text, String first, String rest) {
        StringBuilder lines = new StringBuilder();
        String indent = first;
        for (String line : text.lines().collect(Collectors.toList())) {
            StringBuilder current = new StringBuilder(indent);
            for (String word : line.split(" ")) {
                if (current.length() + word.length() >= WIDTH
                        && !current.toString().isBlank()) {
                    lines.append(current.toString().stripTrailing()).append('\n');
                    current = new StringBuilder(rest);
                }
                current.append(word).append(' ');
            }
            lines.append(current.toString().stripTrailing()).append('\n');
            indent = rest;
        }
        return lines.toString().stripTrailing();
    }
}
