package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.AssessmentMethod;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.ListMarker;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Labels;
import meridian.roles.reading.vocabulary.Phrases;

/** The key to how criteria are assessed: "AF = Application Form, I = Interview". */
final class Legend {

    private static final int LONGEST = 400;
    private static final int LONGEST_CODE = 4;

    /** The words that part the methods of a legend from each other, where no mark does. */
    private static final List<String> PARTING = List.of(". ", " or ", " and ");

    /** The white space before "AF =", where nothing else parts them. */
    private static final Pattern BEFORE_CODE = Pattern.compile("(?<=[a-z])\\s+(?=[A-Z]{1,4} ?=)");

    private static final Phrases ABOUT = Phrases.of("assess", "identified by", "tested");
    private static final Phrases KEY = Phrases.of("key");

    private final List<AssessmentMethod> methods = new ArrayList<>();

    private Legend() {}

    static List<AssessmentMethod> of(List<Section> sections, Cues cues) {
        Legend legend = new Legend();
        for (Section section : sections) {
            boolean about = section.kind() == Kind.METHODS || section.key().equals("assessment");
            if (!about && !cues.in(Cues.Cue.METHODS, section)) {
                continue;
            }
            for (Entry entry : section.entries()) {
                if (!about && !cues.in(Cues.Cue.METHODS, entry.lines())) {
                    continue;
                }
                switch (entry) {
                    case Entry.Fact fact -> legend.fact(fact, about);
                    case Entry.Prose prose -> {
                        String text = prose.words().text();
                        boolean key = about || isAbout(text);
                        int colon = about ? text.indexOf(':') : -1;
                        if (colon > 0 && isCode(text.substring(0, colon))) {
                            legend.line(text, true, prose.lines());
                        } else if (key || text.indexOf('=') >= 0) {
                            legend.line(withoutKey(text), key, prose.lines());
                        }
                    }
                    case Entry.Point point -> legend.line(point.words().text(), about, point.own());
                    case Entry.Table table -> table.rows().forEach(row -> legend.row(row, about));
                    case Entry.Raw raw -> {}
                }
            }
        }
        return legend.methods.size() >= 2 ? legend.methods : inColumns(sections);
    }

    /** "Key: AF = Application form", or "AF: Application form" where the section is about them. */
    private void fact(Entry.Fact fact, boolean about) {
        if (about && isCode(fact.key())) {
            pair(fact.key(), fact.value().text(), fact.lines());
        } else {
            line(fact.value().text(), about || fact.field() == Field.METHODS || isAbout(fact.key()), fact.lines());
        }
    }

    /** The methods that tables of criteria name in words: each is its own code. */
    private static List<AssessmentMethod> inColumns(List<Section> sections) {
        Map<String, AssessmentMethod> named = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Entry entry : section.entries()) {
                if (entry instanceof Entry.Table table) {
                    AssessedBy.wordsIn(table)
                            .forEach(word -> named.putIfAbsent(word, new AssessmentMethod(word, word, table.lines())));
                }
            }
        }
        return named.size() >= 2 ? List.copyOf(named.values()) : List.of();
    }

    private static boolean isAbout(String text) {
        int end = Math.min(text.length(), 100);
        return ABOUT.isIn(text, 0, end)
                || KEY.isIn(text, 0, Math.min(end, 8))
                        && Letters.key(text.substring(0, end)).startsWith("key");
    }

    private static String withoutKey(String text) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=');
        return colon > 0 && colon < 60 && (equals < 0 || colon < equals) ? text.substring(colon + 1) : text;
    }

    private void row(Block.Row row, boolean about) {
        if (about && row.cells().size() == 2) {
            pair(row.cells().get(0).text(), row.cells().get(1).text(), row.lines());
            return;
        }
        for (Words cell : row.cells()) {
            if (cell.text().indexOf('=') > 0) {
                line(withoutKey(cell.text()), about || isAbout(cell.text()), row.lines());
            }
        }
    }

    private void line(String text, boolean about, Lines lines) {
        if (text.length() > LONGEST || (!about && text.indexOf('=') < 0)) {
            return;
        }
        boolean equals = text.indexOf('=') >= 0;
        boolean marked = !equals || text.indexOf(',') >= 0 || text.indexOf(';') >= 0 || text.indexOf('/') >= 0;
        for (String part : marked ? parts(text) : List.of(BEFORE_CODE.split(text))) {
            int at = part.indexOf('=');
            if (at < 0 && about) {
                at = separator(part);
            }
            if (at > 0) {
                pair(part.substring(0, at), part.substring(at + 1), lines);
            } else if (about) {
                bracket(part.strip(), lines);
            }
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            int parted = parting(text, at);
            if (parted > 0) {
                parts.add(text.substring(start, at));
                start = at + parted;
                at = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** How long the mark or the word is that parts two methods here, 0 where none does. */
    private static int parting(String text, int at) {
        char c = text.charAt(at);
        if (",;|/•".indexOf(c) >= 0) {
            return 1;
        }
        if (c == ' ' || c == '.') {
            for (String word : PARTING) {
                if (text.startsWith(word, at)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    private static int separator(String part) {
        for (int at = 1; at + 1 < part.length() && at < 8; at++) {
            if (":-–—".indexOf(part.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** "Interview (I)". */
    private void bracket(String part, Lines lines) {
        int open = part.indexOf('(');
        int close = part.indexOf(')', Math.max(open, 0));
        if (open > 2 && close > open) {
            pair(part.substring(open + 1, close), part.substring(0, open), lines);
        }
    }

    private void pair(String one, String other, Lines lines) {
        String code = ListMarker.without(one.strip()).strip();
        String name = Labels.withoutColon(other.strip());
        if (!isCode(code) && isCode(name)) {
            String swapped = code;
            code = name;
            name = swapped;
        }
        name = Letters.withoutEnd(name, ".;,");
        boolean weight = WeightInWords.named(name) != null;
        if (isCode(code)
                && !weight
                && Letters.wordCount(name) >= 1
                && Letters.wordCount(name) <= 8
                && Character.isLetter(name.charAt(0))) {
            String known = code;
            if (methods.stream().noneMatch(method -> method.code().equals(known))) {
                methods.add(new AssessmentMethod(code, name, lines));
            }
        }
    }

    private static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > LONGEST_CODE) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < 'A' || text.charAt(at) > 'Z') {
                return false;
            }
        }
        return true;
    }
}
