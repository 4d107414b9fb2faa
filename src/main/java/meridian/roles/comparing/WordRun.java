package meridian.roles.comparing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Words in a row that a rewording kept, took out or put in. The text has no space at its ends. */
public record WordRun(Mark mark, String text) {

    /** What happened to the words. */
    public enum Mark {
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("added")
        ADDED
    }

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Beyond so many comparisons of words the texts count as wholly different: 2,000 words against 2,000. */
    private static final int MOST = 4_000_000;

    /**
     * The way from one text to the other in as few changed words as there can be; where words are replaced, those removed
     * come first. The runs not added, joined by a space, are {@code before} with its white space folded, and those not removed
     * {@code after}.
     */
    public static List<WordRun> between(String before, String after) {
        List<String> from = split(before);
        List<String> to = split(after);
        int start = commonStart(from, to);
        int end = commonStart(from.reversed(), to.reversed());
        end = Math.min(end, Math.min(from.size(), to.size()) - start);
        Runs runs = new Runs();
        from.subList(0, start).forEach(word -> runs.add(Mark.KEPT, word));
        middle(from.subList(start, from.size() - end), to.subList(start, to.size() - end), runs);
        from.subList(from.size() - end, from.size()).forEach(word -> runs.add(Mark.KEPT, word));
        return runs.done();
    }

    private static List<String> split(String text) {
        String folded = text.strip();
        return folded.isEmpty() ? List.of() : List.of(SPACE.split(folded));
    }

    private static int commonStart(List<String> a, List<String> b) {
        int most = Math.min(a.size(), b.size());
        int same = 0;
        while (same < most && a.get(same).equals(b.get(same))) {
            same++;
        }
        return same;
    }

    private static void middle(List<String> from, List<String> to, Runs runs) {
        int[][] kept = (long) from.size() * to.size() > MOST ? new int[0][] : longestKept(from, to);
        int i = 0;
        int j = 0;
        while (kept.length > 0 && i < from.size() && j < to.size()) {
            if (from.get(i).equals(to.get(j))) {
                runs.add(Mark.KEPT, from.get(i++));
                j++;
            } else if (kept[i + 1][j] >= kept[i][j + 1]) {
                runs.add(Mark.REMOVED, from.get(i++));
            } else {
                runs.add(Mark.ADDED, to.get(j++));
            }
        }
        from.subList(i, from.size()).forEach(word -> runs.add(Mark.REMOVED, word));
        to.subList(j, to.size()).forEach(word -> runs.add(Mark.ADDED, word));
    }

    /** {@code [i][j]}: how many words the texts from the i-th and the j-th word on can keep in common. */
    private static int[][] longestKept(List<String> from, List<String> to) {
        int[][] kept = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                kept[i][j] = from.get(i).equals(to.get(j))
                        ? kept[i + 1][j + 1] + 1
                        : Math.max(kept[i + 1][j], kept[i][j + 1]);
            }
        }
        return kept;
    }

    /** Collects words into runs. Between two kept words, what was removed is brought before what was added. */
    private static final class Runs {
        private final List<WordRun> done = new ArrayList<>();
        private final List<String> kept = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private final List<String> added = new ArrayList<>();

        void add(Mark mark, String word) {
            if (mark == Mark.KEPT) {
                close(Mark.REMOVED, removed);
                close(Mark.ADDED, added);
                kept.add(word);
            } else {
                close(Mark.KEPT, kept);
                (mark == Mark.REMOVED ? removed : added).add(word);
            }
        }

        private void close(Mark mark, List<String> words) {
            if (!words.isEmpty()) {
                done.add(new WordRun(mark, String.join(" ", words)));
                words.clear();
            }
        }

        List<WordRun> done() {
            close(Mark.KEPT, kept);
            close(Mark.REMOVED, removed);
            close(Mark.ADDED, added);
            return Collections.unmodifiableList(done);
        }
    }
}
