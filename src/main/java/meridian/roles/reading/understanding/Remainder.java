package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Other;
import meridian.roles.profile.RoleProfile.Statement;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.blocks.Words;
import org.jspecify.annotations.Nullable;

/** What no field took, gathered piece by piece under the heading it stands under: so nothing of a document is lost. */
final class Remainder {

    /** No piece spans more lines than this: a range as wide as a document says nothing. */
    private static final int WIDEST = 40;

    /** A lone cell of more words says something, and names nothing. */
    private static final int LONGEST_LABEL = 5;

    private final SourceText source;
    private final BitSet covered = new BitSet();
    private final List<Other> others = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String heading;
    private int first;
    private int last;

    private Remainder(SourceText source) {
        this.source = source;
    }

    /**
     * The rest of a document.
     *
     * @param own the numbers of the lines that are to be accounted for, in order
     * @param taken the lines fields took
     */
    static List<Other> of(SourceText source, int[] own, List<Section> sections, List<Lines> taken) {
        Remainder rest = new Remainder(source);
        for (Lines lines : taken) {
            if (lines.last() - lines.first() <= 60) {
                rest.covered.set(lines.first(), lines.last() + 1);
            }
        }
        for (Section section : sections) {
            rest.section(section);
        }
        rest.close();
        rest.unseen(own);
        rest.others.sort((one, other) -> one.lines().compareTo(other.lines()));
        return rest.others;
    }

    private void section(Section section) {
        close();
        heading = section.heading().isEmpty() ? null : section.heading();
        Lines at = section.lines();
        if (at != null) {
            take(section.heading(), at);
        }
        for (Entry entry : section.entries()) {
            switch (entry) {
                case Entry.Prose prose -> take(prose.words().text(), prose.lines());
                case Entry.Fact fact when isTaken(fact.lines()) -> {}
                case Entry.Fact fact -> take(fact.key() + ": " + fact.value().text(), fact.lines());
                case Entry.Point point -> {
                    take(point.words().text(), point.own());
                    for (Statement detail : point.details()) {
                        take(detail.text(), detail.lines());
                    }
                }
                case Entry.Table table -> rows(table);
                case Entry.Raw raw -> take(raw.text(), raw.lines());
            }
        }
    }

    private void rows(Entry.Table table) {
        boolean understood = table.rows().stream().anyMatch(row -> isTaken(row.lines()));
        for (Block.Row row : table.rows()) {
            if (isTaken(row.lines())) {
                continue;
            }
            String words = joined(row);
            if (understood && isHeading(row, words)) {
                heading(words, row.lines());
            } else {
                take(words, row.lines());
            }
        }
    }

    /** What names the columns of a table, or in a cell of its own the rows below it. */
    private static boolean isHeading(Block.Row row, String words) {
        return row.head() || row.isOneCell() && Letters.wordCount(words) <= LONGEST_LABEL;
    }

    /** Stands under itself, as the heading of a section does. */
    private void heading(String words, Lines lines) {
        close();
        String around = heading;
        heading = words;
        take(words, lines);
        close();
        heading = around;
    }

    private static String joined(Block.Row row) {
        StringBuilder joined = new StringBuilder();
        for (Words cell : row.cells()) {
            if (!cell.text().isEmpty()) {
                joined.append(joined.isEmpty() ? "" : " | ").append(cell.text());
            }
        }
        return joined.toString();
    }

    private void take(String words, Lines lines) {
        int from = covered.nextClearBit(lines.first());
        if (from > lines.last()) {
            return;
        }
        if (lines.last() - lines.first() >= WIDEST) {
            close();
            return;
        }
        if (!text.isEmpty() && (lines.last() - first >= WIDEST || takenBetween(last, lines.first()))) {
            close();
        }
        if (text.isEmpty()) {
            first = lines.first();
        }
        text.append(text.isEmpty() ? "" : "\n").append(words);
        last = Math.max(last, lines.last());
    }

    private boolean takenBetween(int from, int to) {
        int next = covered.nextSetBit(from + 1);
        return next >= 0 && next < to;
    }

    private void close() {
        if (!text.isEmpty()) {
            add(text.toString(), new Lines(first, Math.max(first, last)));
            text.setLength(0);
        }
        last = 0;
    }

    private void add(String words, Lines lines) {
        others.add(new Other(heading, words, lines));
        covered.set(lines.first(), lines.last() + 1);
    }

    /** Lines that hold words yet stand in no block, such as link targets, and those of blocks too wide to name at once. */
    private void unseen(int[] own) {
        heading = null;
        for (int at = 0; at < own.length; at++) {
            int number = own[at];
            if (!isUnseen(number)) {
                continue;
            }
            int to = number;
            StringBuilder words = new StringBuilder(Letters.folded(source.line(number)));
            while (at + 1 < own.length && own[at + 1] == to + 1 && to - number < WIDEST - 1 && isUnseen(to + 1)) {
                to++;
                at++;
                words.append('\n').append(Letters.folded(source.line(to)));
            }
            add(words.toString(), new Lines(number, to));
        }
    }

    private boolean isUnseen(int number) {
        return !covered.get(number) && source.holdsWord(number);
    }

    private boolean isTaken(Lines lines) {
        return covered.nextClearBit(lines.first()) > lines.last();
    }
}
