package meridian.roles.reading.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.blocks.WordsBuilder;
import org.jspecify.annotations.Nullable;

/** Joins the lines of a paragraph, with the words that were cut at their ends. */
final class PdfJoining {

    private final Set<String> known = new HashSet<>();

    private PdfJoining() {}

    /** Joins words as this document writes them elsewhere. */
    static PdfJoining of(List<PdfLine> lines) {
        PdfJoining joining = new PdfJoining();
        for (PdfLine line : lines) {
            line.words().forEach(word -> joining.known.add(bare(word.text())));
        }
        return joining;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^\\W+|\\W+$", "");
    }

    Words words(List<PdfLine> lines) {
        WordsBuilder words = new WordsBuilder();
        @Nullable String target = null;
        for (int i = 0; i < lines.size(); i++) {
            List<PdfLine.Word> line = lines.get(i).words();
            for (int j = 0; j < line.size(); j++) {
                PdfLine.Word word = line.get(j);
                if (word.target() != null && !word.target().equals(target)) {
                    words.space();
                    words.startLink(word.target());
                } else if (word.target() == null) {
                    words.endLink();
                }
                target = word.target();
                boolean cut = j == line.size() - 1 && i + 1 < lines.size() && isCut(word.text(), lines.get(i + 1));
                String said = cut ? cutOff(word.text(), lines.get(i + 1)) : word.text();
                words.append(said, word.bold());
                if (!cut) {
                    words.space();
                }
            }
        }
        words.endLink();
        return words.take().getFirst();
    }

    /** A line that ends in a hyphen and is followed by a small letter ends within a word. */
    private static boolean isCut(String word, PdfLine next) {
        int length = word.length();
        return length > 1
                && (word.endsWith("-") || word.endsWith("\u00AD") || word.endsWith("\u2010") || word.endsWith("/"))
                && Character.isLetter(word.charAt(length - 2))
                && Character.isLowerCase(next.text().charAt(0));
    }

    /** The word without its hyphen where the document writes it in one elsewhere, else as it is: "user-centred". */
    private String cutOff(String word, PdfLine next) {
        if (word.endsWith("\u00AD")) {
            return word;
        }
        String start = word.substring(0, word.length() - 1);
        String whole = bare(start + next.words().getFirst().text());
        return !word.endsWith("/") && known.contains(whole) ? start : word;
    }

    /** Whether a sentence ends with one line and the other begins one. */
    static boolean endsSentence(PdfLine line, PdfLine next) {
        String text = line.text();
        return ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0
                && !Character.isLowerCase(next.text().charAt(0));
    }
}
