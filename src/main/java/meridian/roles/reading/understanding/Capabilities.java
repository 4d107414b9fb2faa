package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Capability;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Labels;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Named skills with the level asked for: from lists, tables and headings of a capabilities section. */
final class Capabilities {

    private static final Set<String> LEVELS = Vocabulary.words("skill-levels");

    private static final int LONGEST_NAME = 8;

    /** In characters: four words at most say a level. */
    private static final int LONGEST_LEVEL = 60;

    private final List<Capability> capabilities = new ArrayList<>();

    private Capabilities() {}

    static List<Capability> of(List<Section> sections, Set<Section> taken, Cues cues) {
        Capabilities found = new Capabilities();
        for (Section section : sections) {
            if (taken.contains(section)) {
                continue;
            }
            boolean about = section.kind() == Kind.CAPABILITIES;
            if (about || cues.in(Cues.Cue.SKILL_LEVELS, section) || holdsFigures(section)) {
                for (Entry entry : section.entries()) {
                    found.take(entry, about);
                }
            }
            Lines lines = section.lines();
            if (lines != null && isSkill(section.heading())) {
                found.skill(section.heading(), lines);
            } else if (about && lines != null && section.top() != section) {
                found.line(section.heading(), true, lines);
            }
        }
        return found.capabilities;
    }

    /** Whether a heading names one of SFIA's skills and a level: "Data engineering: Level 2 [DENG]", "Testing (TEST) level 3". */
    static boolean isSkill(String heading) {
        int level = heading.length() > 80 ? -1 : level(heading, 0);
        int open = level < 0 ? -1 : Math.max(heading.indexOf('['), heading.indexOf('('));
        return open > 0
                && open + 5 < heading.length()
                && Letters.isCapitals(heading.substring(open + 1, open + 5))
                && "])".indexOf(heading.charAt(open + 5)) >= 0;
    }

    /** Where "level 3" stands, -1 where it does not. */
    private static int level(String heading, int from) {
        int at = heading.indexOf("evel ", from);
        boolean figure = at > 0 && at + 5 < heading.length() && Character.isDigit(heading.charAt(at + 5));
        return figure ? at - 1 : -1;
    }

    private void skill(String heading, Lines lines) {
        int level = level(heading, 0);
        int open = Math.max(heading.indexOf('['), heading.indexOf('('));
        String name = heading.substring(0, Math.min(level, open)).strip();
        add(
                name.endsWith("-") ? name.substring(0, name.length() - 1).strip() : name,
                heading.substring(level + 6, level + 7),
                lines);
    }

    private void take(Entry entry, boolean about) {
        switch (entry) {
            case Entry.Point point -> line(point.words().text(), about, point.own());
            case Entry.Fact fact -> {
                String level = level(fact.value().text());
                if (level != null || (about && fact.strong())) {
                    add(fact.key(), level, fact.lines());
                }
            }
            case Entry.Table table -> {
                boolean figures = areFigures(table);
                table.rows().forEach(row -> row(row, figures));
            }
            default -> {}
        }
    }

    private void row(Block.Row row, boolean figures) {
        if (figures && !row.head() && row.cells().size() > 1) {
            String level = row.cells().getLast().text();
            add(name(row), Letters.isFigures(level, "") ? level : null, row.lines());
            return;
        }
        for (int column = 1; column < row.cells().size(); column++) {
            String level = level(row.cells().get(column).text());
            if (level != null && !row.head()) {
                add(row.cells().getFirst().text(), level, row.lines());
                return;
            }
        }
    }

    /** The skill a row is of: in its first cell, or the second where its code stands in the first. */
    static String name(Block.Row row) {
        String first = row.cells().getFirst().text();
        boolean code = row.cells().size() > 2 && first.length() == 4 && Letters.isCapitals(first);
        return code ? row.cells().get(1).text() : first;
    }

    private void line(String text, boolean about, Lines lines) {
        int open = text.lastIndexOf('(');
        if (open > 0 && text.indexOf(')', open) > 0) {
            String level = level(text.substring(open + 1, text.indexOf(')', open)));
            if (level != null) {
                add(text.substring(0, open), level, lines);
                return;
            }
        }
        for (int at = 1; at + 1 < text.length() && at < 80; at++) {
            char c = text.charAt(at);
            if (c == ':' || c == '.' || ((c == '-' || c == '–' || c == '—') && text.charAt(at - 1) == ' ')) {
                String level = level(text.substring(at + 1));
                if (level != null || about) {
                    add(text.substring(0, at), level, lines);
                }
                return;
            }
        }
        if (about) {
            add(text, null, lines);
        }
    }

    /** The level a short text says ("Skill level: practitioner", "expert"), null where it says none. */
    private static @Nullable String level(String text) {
        if (text.length() > LONGEST_LEVEL) {
            return null;
        }
        String key = Letters.key(text);
        if (key.isEmpty() || Letters.wordCount(key) > 4) {
            return null;
        }
        String last = key.replace("skill level", "")
                .replace(" level", "")
                .replace("level ", "")
                .strip();
        return LEVELS.contains(last) ? last : null;
    }

    private void add(String name, @Nullable String level, Lines lines) {
        String said = Labels.withoutColon(name);
        if (Letters.wordCount(said) >= 1 && Letters.wordCount(said) <= LONGEST_NAME) {
            capabilities.add(new Capability(said, level, lines));
        }
    }

    private static boolean holdsFigures(Section section) {
        for (Entry entry : section.entries()) {
            if (entry instanceof Entry.Table table && areFigures(table)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a table's last column is headed as a level and gives it as a figure. */
    static boolean areFigures(Entry.Table table) {
        if (table.rows().size() < 2) {
            return false;
        }
        String head = Letters.key(table.rows().getFirst().cells().getLast().text());
        return (head.equals("level") || head.endsWith(" level"))
                && Letters.isFigures(table.rows().get(1).cells().getLast().text(), "");
    }

    /** Whether a table gives levels of skill: two rows at least end with one. */
    static boolean areLevels(Entry.Table table) {
        return areFigures(table)
                || endingWithLevel(table) >= Math.max(1, (table.rows().size() - 1) / 2);
    }

    private static int endingWithLevel(Entry.Table table) {
        int rows = 0;
        for (Block.Row row : table.rows()) {
            boolean ends = row.cells().size() > 1 && level(row.cells().getLast().text()) != null;
            rows += ends ? 1 : 0;
        }
        return rows;
    }
}
