package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a paragraph. */
final class Sentences {

    private Sentences() {}

    /** In reading order, each with the mark that ends it; a text without such a mark is one sentence. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at + 2 < text.length(); at++) {
            boolean ends = ".!?".indexOf(text.charAt(at)) >= 0
                    && text.charAt(at + 1) == ' '
                    && Character.isUpperCase(text.charAt(at + 2))
                    && at - start > 3;
            if (ends) {
                sentences.add(text.substring(start, at + 1));
                start = at + 2;
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }
}
