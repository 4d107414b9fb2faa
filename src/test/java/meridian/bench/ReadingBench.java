package meridian.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import meridian.roles.reading.DocumentReader;
import meridian.roles.reading.formats.UnreadableDocument;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reading the sample documents that are text, against commonmark-java parsing the same text with the same extension and
 * source spans: what reading costs on top of a parse. Both are measured in one Java virtual machine, and that in several,
 * one after the other: a virtual machine compiles by what it saw first, and no two come to the same.
 */
final class ReadingBench {

    /** Processor time before anything counts: the compiler is then done with both. */
    private static final long WARM_UP = 20_000_000_000L;

    private static final int ROUNDS = 41;
    private static final int MACHINES = 5;

    /** How the bench calls itself in a virtual machine of its own. */
    static final String ONCE = "reading-once";

    private static final double MOST = 3;
    private static final int MOST_AT_ONCE = 8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private ReadingBench() {}

    /** Whether the middle one of the ratios is within its limit. */
    static boolean run() throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        for (int machine = 1; machine <= MACHINES; machine++) {
            say("%nJava virtual machine %d of %d", machine, MACHINES);
            ratios.add(inItsOwn());
        }
        double ratio = ratios.stream().sorted().toList().get(MACHINES / 2);
        say("%nratios %s; at most %.0f is promised of the middle one", ratios, MOST);
        say("ratio %.2f", ratio);
        return ratio <= MOST;
    }

    private static double inItsOwn() throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName(), ONCE));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        for (String line : process.inputReader().lines().toList()) {
            System.out.println(line);
            last = line;
        }
        if (process.waitFor() != 0) {
            throw new IOException("The measurement ended with exit code " + process.exitValue());
        }
        return Double.parseDouble(last.substring(last.indexOf(' ') + 1));
    }

    static void once() throws IOException, UnreadableDocument {
        List<String> texts = texts();
        int bytes = texts.stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        say("%d sample documents, %,d bytes of text", texts.size(), bytes);
        List<Long> reading = new ArrayList<>();
        List<Long> parsing = new ArrayList<>();
        long start = now();
        while (now() - start < WARM_UP) {
            readAll(texts);
            parseAll(texts);
        }
        for (int round = 0; round < ROUNDS; round++) {
            reading.add(readAll(texts));
            parsing.add(parseAll(texts));
        }
        long read = median(reading);
        long parsed = median(parsing);
        say("reading     %6.1f MB/s", megabytesPerSecond(bytes, read));
        say("commonmark  %6.1f MB/s", megabytesPerSecond(bytes, parsed));
        growth(String.join("\n\n", texts));
        say("ratio %.2f", (double) read / parsed);
    }

    /** Time for each kilobyte as the text grows: level where reading is linear. */
    private static void growth(String text) throws UnreadableDocument {
        for (int times = 1; times <= MOST_AT_ONCE; times *= 2) {
            List<String> one = List.of((text + "\n\n").repeat(times));
            List<Long> taken = new ArrayList<>();
            for (int round = 0; round < ROUNDS / 4; round++) {
                taken.add(readAll(one));
            }
            double kilobytes = one.getFirst().length() / 1024.0;
            say("as one text of %,7.0f KB: %5.1f µs a KB", kilobytes, median(taken) / 1000.0 / kilobytes);
        }
    }

    private static long readAll(List<String> texts) throws UnreadableDocument {
        long taken = 0;
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            long start = now();
            int roles = DocumentReader.read("sample.md", bytes).profiles().size();
            taken += now() - start;
            if (roles == 0) {
                throw new IllegalStateException("a reading without a profile");
            }
        }
        return taken;
    }

    private static long parseAll(List<String> texts) {
        long taken = 0;
        for (String text : texts) {
            long start = now();
            boolean empty = PARSER.parse(text).getFirstChild() == null;
            taken += now() - start;
            if (empty) {
                throw new IllegalStateException("a parse without a block");
            }
        }
        return taken;
    }

    /** Processor time of this thread, so that what else runs on the machine is not counted. */
    private static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double megabytesPerSecond(int bytes, long nanoseconds) {
        return bytes / 1e6 / (nanoseconds / 1e9);
    }

    /** The sample documents that are text in UTF-8; the README among them only says what they are. */
    private static List<String> texts() throws IOException {
        Path samples = Path.of(System.getProperty("meridian.home", "."), "samples");
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(ReadingBench::isDocument).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (!text.contains("\uFFFD") && !text.contains("\u0000")) {
                    texts.add(text);
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IOException("no text among the samples in " + samples);
        }
        return texts;
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && (name.endsWith(".md") || name.endsWith(".txt"))
                && !name.equals("README.md");
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
