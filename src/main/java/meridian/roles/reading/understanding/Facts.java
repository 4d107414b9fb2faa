package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Labels;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Every "key: value" of a document whose key is known, however it is laid out, in reading order. */
final class Facts {

    /** @param around what the section it stands in is about, null where that is not known */
    record Known(
            Field field, String key, Words value, @Nullable Kind around, Lines lines) {}

    /** A longer line, in characters, is a paragraph and not a row of fields. */
    private static final int LONGEST_LINE = 400;

    private final List<Known> facts = new ArrayList<>();

    private Facts() {}

    static List<Known> of(List<Section> sections) {
        Facts facts = new Facts();
        for (Section section : sections) {
            Kind kind = section.kind();
            facts.headingWithValue(section);
            for (Entry entry : section.entries()) {
                facts.take(entry, kind, section);
            }
        }
        return facts.facts;
    }

    private void take(Entry entry, @Nullable Kind kind, Section section) {
        switch (entry) {
            case Entry.Fact fact -> {
                if (fact.field() != null) {
                    known(fact.field(), fact.key(), fact.value(), kind, fact.lines());
                }
            }
            case Entry.Point point -> {
                if (kind != Kind.DUTIES && kind != Kind.CRITERIA) {
                    line(point.words(), kind, point.own());
                }
            }
            case Entry.Prose prose -> line(prose.words(), kind, prose.lines());
            case Entry.Table table -> {
                // Of those the holder deals with, "Manager" is not whom the post reports to.
                if (!section.key().contains("relationship")) {
                    for (Block.Row row : table.rows()) {
                        row(row, kind);
                    }
                }
            }
            case Entry.Raw raw -> {}
        }
    }

    /** "Reports to" as a heading over a single line. */
    private void headingWithValue(Section section) {
        Field field = Vocabulary.field(section.key());
        Lines lines = section.lines();
        List<Entry> entries = field == null ? List.of() : said(section);
        if (field == null
                || lines == null
                || field == Field.TITLE
                || field == Field.RESPONSIBLEFOR && !section.key().endsWith("direct reports")
                || entries.isEmpty()) {
            return;
        }
        Entry first = entries.getFirst();
        Words value = first instanceof Entry.Prose prose
                ? prose.words()
                : first instanceof Entry.Point point && entries.size() == 1 ? point.words() : null;
        if (value != null && Letters.wordCount(value.text()) <= 12 && Letters.last(value.text()) != ':') {
            facts.add(new Known(field, section.heading(), value, section.kind(), lines.through(first.lines())));
        }
    }

    /** What a site's generator was told, such as how large its heading is, is not said to a reader. */
    private static List<Entry> said(Section section) {
        List<Entry> said = new ArrayList<>(section.entries().size());
        for (Entry entry : section.entries()) {
            if (!(entry instanceof Entry.Raw)) {
                said.add(entry);
            }
        }
        return said;
    }

    private void line(Words words, @Nullable Kind kind, Lines lines) {
        HeaderField field = HeaderField.read(words.text());
        if (field != null) {
            known(field.field(), field.key(), words.from(words.text().indexOf(':') + 1), kind, lines);
        }
    }

    /** Where the bar or dot stands that parts fields on one line, -1 where none does. */
    private static int bar(String text) {
        int bar = text.indexOf(" | ");
        return bar >= 0 ? bar : Math.max(text.indexOf(" · "), text.indexOf(" • "));
    }

    /** A field, and those that follow it on its line after a bar: "Team: Platform | Grade: 7". */
    private void known(Field field, String key, Words value, @Nullable Kind kind, Lines lines) {
        int bar = value.text().length() > LONGEST_LINE ? -1 : bar(value.text());
        boolean more = bar >= 0 && HeaderField.isPair(value.text().substring(bar + 3));
        facts.add(new Known(field, key, more ? Words.of(value.text().substring(0, bar)) : value, kind, lines));
        if (more) {
            line(value.from(bar + 3), kind, lines);
        }
    }

    private void row(Block.Row row, @Nullable Kind kind) {
        for (int column = 0; column + 1 < row.cells().size(); column += 2) {
            Words value = row.cells().get(column + 1);
            String key = Labels.withoutColon(row.cells().get(column).text());
            boolean pair = row.cells().size() == 2 || row.cells().size() == 4;
            if (pair && !row.head()
                    || (row.head()
                            && row.cells().size() == 2
                            && HeaderField.of(Labels.withoutColon(value.text())) == null)) {
                add(key, value, kind, row.lines());
            }
        }
        for (Words cell : row.cells()) {
            if (HeaderField.isPair(cell.text())) {
                line(cell, kind, row.lines());
            }
        }
    }

    private void add(String key, Words value, @Nullable Kind kind, Lines lines) {
        Field field = HeaderField.of(key);
        if (field != null) {
            known(field, key, value, kind, lines);
        }
    }
}
