package meridian.access;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers of entries in ascending order, as the entry holds them that tells of their erasure: {@code 5-6,9}. */
record EntryNumbers(List<Long> numbers) {

    /** What {@link #text()} writes, and SQL looks for. */
    static final String FORM = "(\\d{1,18})(?:-(\\d{1,18}))?";

    private static final Pattern RANGE = Pattern.compile(FORM);

    EntryNumbers(List<Long> numbers) {
        this.numbers = numbers.stream().sorted().distinct().toList();
    }

    /** @throws IllegalArgumentException where it names none, or more than there can be */
    static EntryNumbers parse(String text) {
        if (!text.matches("%1$s(,%1$s)*".formatted(FORM))) {
            throw new IllegalArgumentException("“" + text + "” are no numbers of entries. Give such as 5-6,9");
        }
        BitSet named = new BitSet();
        addTo(named, text, Integer.MAX_VALUE);
        return new EntryNumbers(named.stream().mapToObj(Long::valueOf).toList());
    }

    /** Adds those that a text names and are below a number. A text that somebody forged names what it can be read as. */
    static void addTo(BitSet named, String text, int below) {
        RANGE.matcher(text).results().forEach(range -> {
            long from = Long.parseLong(range.group(1));
            long to = Math.min(last(range), below - 1L);
            if (from <= to) {
                named.set((int) from, (int) to + 1);
            }
        });
    }

    private static long last(MatchResult range) {
        return Long.parseLong(range.group(2) == null ? range.group(1) : range.group(2));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "" : ",").append(numbers.get(i));
            if (end > i) {
                text.append('-').append(numbers.get(end));
            }
            i = end;
        }
        return text.toString();
    }

    /** As a person reads how many they are: "Entry 5", "3 entries from 5 to 9". */
    String words() {
        return numbers.size() == 1
                ? "Entry " + numbers.getFirst()
                : "%d entries from %d to %d".formatted(numbers.size(), numbers.getFirst(), numbers.getLast());
    }

    /** In parts of at most so many. */
    List<EntryNumbers> parts(int most) {
        List<EntryNumbers> parts = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += most) {
            parts.add(new EntryNumbers(numbers.subList(from, Math.min(from + most, numbers.size()))));
        }
        return parts;
    }
}
