package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The running headers, footers and page numbers of a PDF, which cut statements where a page ends. */
final class PdfFurniture {

    /** Lines looked at from the top and from the bottom of each page. */
    private static final int DEEP = 3;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page\\s*)?[-–]?\\s*\\d{1,3}\\s*[-–]?(?:\\s*(?:of|/)\\s*\\d{1,3})?");
    private static final Pattern ADDRESS = Pattern.compile("(?:file|https?)://\\S+.*");
    private static final Pattern PRINTED_ON = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}, \\d{1,2}:\\d{2}.*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private PdfFurniture() {}

    /** Which of the lines are furniture. */
    static Set<PdfLine> of(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        Map<String, Set<Integer>> repeated = new HashMap<>();
        pages.values()
                .forEach(page -> edges(page)
                        .forEach(line -> repeated.computeIfAbsent(key(line), key -> new HashSet<>())
                                .add(line.page())));
        Set<PdfLine> furniture = new HashSet<>();
        for (List<PdfLine> page : pages.values()) {
            for (PdfLine line : edges(page)) {
                if (isRepeated(repeated.getOrDefault(key(line), Set.of()).size(), pages.size()) || isPrinters(line)) {
                    furniture.add(line);
                }
            }
        }
        return furniture;
    }

    private static boolean isRepeated(int times, int pages) {
        return times >= 2 && times * 2 >= pages;
    }

    private static boolean isPrinters(PdfLine line) {
        String text = line.text();
        return PAGE_NUMBER.matcher(text).matches()
                || ADDRESS.matcher(text).matches()
                || PRINTED_ON.matcher(text).matches();
    }

    /** The same words at the same height, whatever the number of the page. */
    private static String key(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("0") + "@" + Math.round(line.baseline() / 4);
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> byHeight = page.stream()
                .sorted((a, b) -> Float.compare(a.baseline(), b.baseline()))
                .toList();
        Set<PdfLine> edges = new HashSet<>(byHeight.subList(0, Math.min(DEEP, byHeight.size())));
        edges.addAll(byHeight.subList(Math.max(0, byHeight.size() - DEEP), byHeight.size()));
        return List.copyOf(edges);
    }
}
