package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The single values a document's head gives, each with where it was read: the first of a kind counts. */
final class Header {

    private static final int LONGEST_VALUE = 160;

    /** In this order: a designation line has been looked for before. */
    private static final List<String> REPORTING = List.of(
            "responsible to ",
            "reporting to ",
            "reports to ",
            "reports directly to ",
            "reporting directly to ",
            "report to ",
            "report directly to ",
            "accountable to ",
            "line managed by ",
            "will be managed by ",
            "reporting in to ",
            "reporting into ",
            "report into ",
            "reports into ");

    private static final Set<String> STOPS = Vocabulary.words("stops");

    private final Map<Field, Sourced<String>> values = new EnumMap<>(Field.class);

    private Header() {}

    static Header of(List<Facts.Known> facts, List<Section> sections, Cues cues) {
        Header header = new Header();
        for (Facts.Known fact : facts) {
            header.take(fact);
        }
        Sourced<String> accountable = header.values.get(Field.ACCOUNTABLETO);
        if (accountable != null) {
            header.values.putIfAbsent(Field.REPORTSTO, accountable);
        }
        if (!header.values.containsKey(Field.REPORTSTO)) {
            header.reportsToInWords(sections, cues);
        }
        header.employer(sections);
        if (!header.values.containsKey(Field.GRADE)) {
            header.gradeInWords(sections, facts);
        }
        return header;
    }

    /** The value of a field, null where the document gives none. */
    @Nullable
    Sourced<String> value(Field field) {
        return values.get(field);
    }

    /** The employer as the text speaks of it; a digital unit is the department where no field names another. */
    private void employer(List<Section> sections) {
        if (values.containsKey(Field.ORGANISATION)) {
            return;
        }
        Sourced<String> employer = Employer.of(sections);
        boolean unit = employer != null && Employer.isUnit(employer.value());
        boolean placed = values.containsKey(Field.DEPARTMENT)
                || values.containsKey(Field.DIRECTORATE)
                || values.containsKey(Field.SECTION);
        if (employer != null && !(unit && placed)) {
            values.put(unit ? Field.DEPARTMENT : Field.ORGANISATION, employer);
        }
    }

    private void take(Facts.Known fact) {
        String text = fact.value().text();
        if (text.isBlank()
                || text.length() > LONGEST_VALUE
                || values.containsKey(fact.field())
                || text.startsWith("{{")
                || Placeholders.isOne(text)) {
            return;
        }
        String value = switch (fact.field()) {
            case GRADE -> grade(fact.key(), text);
            case REPORTSTO, ACCOUNTABLETO -> reportsTo(text);
            case DEPARTMENT, DIRECTORATE, SECTION, ORGANISATION, FAMILY -> trimmed(text);
            default -> null;
        };
        boolean named = fact.field() == Field.GRADE || fact.field() == Field.REPORTSTO;
        if (value != null && !value.isBlank() && (named || fact.around() != Kind.APART)) {
            values.put(fact.field(), new Sourced<>(value, fact.lines()));
        }
    }

    /** The grade without the salary that may follow it; a bare federal level is given its schedule. */
    private static @Nullable String grade(String key, String text) {
        int end = text.length();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ("£$€".indexOf(c) >= 0 || (c == '(' && at > 0)) {
                end = at;
                break;
            }
        }
        String grade = trimmed(text.substring(0, end));
        int last = grade.lastIndexOf(' ');
        if (last > 0 && HeaderField.of(grade.substring(last + 1)) == Field.PAY) {
            grade = trimmed(grade.substring(0, last));
        }
        String plain = Letters.key(key);
        if (grade.isEmpty() || grade.contains("{{") || Letters.wordCount(grade) > 8 || Placeholders.isOne(grade)) {
            return null;
        }
        boolean figure = grade.chars().allMatch(Character::isDigit);
        if (plain.equals("gs level") && figure) {
            return "GS-" + grade;
        }
        boolean weak = plain.equals("level")
                || plain.equals("class")
                || plain.equals("scale")
                || plain.equals("classification");
        return weak && (figure && plain.equals("level") || Letters.wordCount(grade) > 5) ? null : grade;
    }

    private static @Nullable String reportsTo(String text) {
        String value = text;
        int stop = Letters.firstOf(value, ";|");
        if (stop > 0) {
            value = value.substring(0, stop);
        }
        int sentence = value.indexOf(". ");
        if (sentence > 3) {
            value = value.substring(0, sentence);
        }
        value = trimmed(value);
        String lower = value.toLowerCase(Locale.ROOT);
        for (String article : List.of("the ", "a ", "an ", "your ")) {
            if (lower.startsWith(article) && value.length() > article.length()) {
                value = value.substring(article.length());
            }
        }
        int bracket = value.lastIndexOf(" (");
        if (bracket > 0 && value.length() - bracket <= 14 && Letters.hasFigure(value.substring(bracket))) {
            value = value.substring(0, bracket);
        }
        return Letters.wordCount(value) > 14 || isNothing(value) ? null : value;
    }

    private static boolean isNothing(String value) {
        return switch (Letters.key(value)) {
            case "", "none", "n a", "na", "tbc", "tbd", "not applicable", "to be confirmed" -> true;
            default -> false;
        };
    }

    /** An entry that speaks of reporting, and what its section is about. */
    private record Reporting(Entry entry, @Nullable Kind kind) {}

    private static List<Reporting> reporting(List<Section> sections, Cues cues) {
        List<Reporting> found = new ArrayList<>();
        for (Section section : sections) {
            if (!cues.in(Cues.Cue.REPORTING, section)) {
                continue;
            }
            for (Entry entry : section.entries()) {
                String text = entry instanceof Entry.Prose prose
                        ? prose.words().text()
                        : entry instanceof Entry.Point point
                                ? point.words().text()
                                : entry instanceof Entry.Fact fact && fact.strong()
                                        ? fact.value().text()
                                        : "";
                if (text.contains("eport")
                        || text.contains("sible to")
                        || text.contains("table to")
                        || text.contains("anaged by")) {
                    found.add(new Reporting(entry, section.kind()));
                }
            }
        }
        return found;
    }

    private void reportsToInWords(List<Section> sections, Cues cues) {
        List<Reporting> candidates = reporting(sections, cues);
        for (String phrase : REPORTING) {
            for (Reporting candidate : candidates) {
                Entry entry = candidate.entry();
                Words words = reportingWords(entry, candidate.kind(), phrase);
                String found = words == null ? null : after(words.text(), phrase);
                if (found != null) {
                    values.put(Field.REPORTSTO, new Sourced<>(found, entry.lines()));
                    return;
                }
            }
        }
    }

    /** The words of an entry that may name the line: a duty only where it begins "Responsible to". */
    private static @Nullable Words reportingWords(Entry entry, @Nullable Kind kind, String phrase) {
        boolean stated = kind == Kind.DUTIES || kind == Kind.CRITERIA;
        return switch (entry) {
            case Entry.Prose prose -> prose.words();
            case Entry.Point point -> {
                boolean begins = phrase.startsWith("responsible")
                        && point.words().text().regionMatches(true, 0, phrase, 0, phrase.length());
                yield !stated || begins ? point.words() : null;
            }
            case Entry.Fact fact -> fact.strong() && !stated ? fact.value() : null;
            default -> null;
        };
    }

    /** The post named after a phrase: its capitalised words, or what follows "the"; null where there is none. */
    private static @Nullable String after(String text, String phrase) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(phrase);
                at >= 0 && lower.length() == text.length();
                at = lower.indexOf(phrase, at + 1)) {
            if (at > 0 && Character.isLetter(lower.charAt(at - 1))
                    || isOfOthers(lower.substring(Math.max(0, at - 40), at))) {
                continue;
            }
            String name = post(text.substring(at + phrase.length()));
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** Words before the phrase that say others report, or that a thing is reported. */
    private static boolean isOfOthers(String before) {
        return before.contains("team") && before.contains("who ")
                || before.endsWith("staff ")
                || before.endsWith("posts ")
                || before.endsWith("those ")
                || before.endsWith("and ") && before.contains("monitor")
                || before.contains("performance ")
                || before.contains("reports from")
                || before.endsWith("roles ");
    }

    private static @Nullable String post(String rest) {
        StringBuilder name = new StringBuilder();
        int words = 0;
        boolean capital = false;
        for (String word : rest.split(" ")) {
            String bare = word;
            boolean ends = false;
            int mark = Letters.firstOf(bare, ".,;:(—–");
            if (mark >= 0) {
                bare = bare.substring(0, mark);
                ends = true;
            }
            String key = bare.equals("&") ? "" : Letters.key(bare);
            boolean article = words == 0
                    && (key.equals("the")
                            || key.equals("a")
                            || key.equals("an")
                            || key.equals("our")
                            || key.equals("your"));
            if (!article) {
                boolean upper = Letters.beginsUpper(bare);
                if (!upper && STOPS.contains(key) && !joinsName(key, rest, name)) {
                    break;
                }
                if (!bare.isEmpty()) {
                    name.append(name.isEmpty() ? "" : " ").append(bare);
                    words++;
                    capital |= upper;
                }
            }
            if (ends && mark >= 0 && word.charAt(mark) == ',' && listsOn(rest, name)) {
                name.append(',');
                ends = false;
            }
            if (ends || words > 12) {
                break;
            }
        }
        if (!capital && (rest.startsWith("the ") || rest.startsWith("our "))) {
            return smallPost(rest, 1);
        }
        if (!capital && isOwned(rest)) {
            return smallPost(rest, 0);
        }
        String found = trimmed(name.toString());
        return capital && found.indexOf('"') < 0 && words > 0 && words <= 12 && !found.endsWith(" of") ? found : null;
    }

    /** "eNorth's executive director": whether the post of an employer in small letters begins here. */
    private static boolean isOwned(String rest) {
        String first = rest.substring(0, Math.max(rest.indexOf(' '), 0));
        return first.endsWith("'s") || first.endsWith("’s");
    }

    /** "the contracts and governance manager": a name in small letters, up to the word that says it is a post. */
    private static @Nullable String smallPost(String rest, int from) {
        int stop = Letters.firstOf(rest, ".,;:(—–");
        String[] words = (stop < 0 ? rest : rest.substring(0, stop)).split(" ");
        StringBuilder name = new StringBuilder();
        for (int at = from; at < Math.min(words.length, 7); at++) {
            name.append(at > from ? " " : "").append(words[at]);
            boolean ends = at + 1 == words.length
                    || !words[at + 1].equals("of") && !Vocabulary.words("posts").contains(words[at + 1]);
            if (ends && Vocabulary.words("posts").contains(words[at])) {
                return name.toString();
            }
        }
        return null;
    }

    /** "Head of Product, Analysis and Innovation,": the comma stands within the name. */
    private static boolean listsOn(String rest, StringBuilder name) {
        int at = rest.indexOf(name + ", ");
        if (at < 0) {
            return false;
        }
        String after = rest.substring(at + name.length() + 2);
        int stop = Letters.firstOf(after, ",.;:(");
        String next = stop < 0 ? after : after.substring(0, stop);
        if (!next.contains(" and ") || stop < 0) {
            return false;
        }
        for (String word : next.split(" ")) {
            if (!word.equals("and") && !word.equals("of") && !Letters.beginsUpper(word)) {
                return false;
            }
        }
        return true;
    }

    /** "and", "for", "in" within a name: a capital follows ("Head of Digital and Data"). */
    private static boolean joinsName(String key, String rest, StringBuilder name) {
        if (name.isEmpty() || !(key.equals("and") || key.equals("for") || key.equals("the"))) {
            return false;
        }
        int at = rest.indexOf(name + " " + key + " ");
        int next = at < 0 ? -1 : at + name.length() + key.length() + 2;
        return next > 0
                && next < rest.length()
                && Character.isUpperCase(rest.charAt(next))
                && (key.equals("and") || rest.startsWith(name + " for the ", at) || key.equals("for"));
    }

    private void gradeInWords(List<Section> sections, List<Facts.Known> facts) {
        for (Facts.Known fact : facts) {
            if (fact.field() == Field.TITLE || fact.field() == Field.PAY || fact.field() == Field.OTHER) {
                String grade = Grades.find(fact.value().text());
                if (grade != null) {
                    values.put(Field.GRADE, new Sourced<>(grade, fact.lines()));
                    return;
                }
            }
        }
        int seen = 0;
        for (Section section : sections) {
            Lines lines = section.lines();
            String grade = lines == null || section.kind() == Kind.CRITERIA ? null : Grades.find(section.heading());
            if (grade != null && lines != null && seen < 6) {
                values.put(Field.GRADE, new Sourced<>(grade, lines));
                return;
            }
            for (Entry entry : section.entries()) {
                Words words = entry instanceof Entry.Prose prose
                        ? prose.words()
                        : entry instanceof Entry.Fact fact
                                ? fact.value()
                                : entry instanceof Entry.Point point ? point.words() : null;
                boolean brief = words != null && words.text().length() < 90 && (seen < 8 || section.kind() == Kind.PAY);
                String classed = words == null || seen >= 16 ? null : Grades.said(words.text());
                if (classed != null) {
                    values.put(Field.GRADE, new Sourced<>(classed, entry.lines()));
                    return;
                }
                String found =
                        brief && words != null && section.kind() != Kind.CRITERIA && section.kind() != Kind.DUTIES
                                ? Grades.find(words.text())
                                : null;
                if (found != null) {
                    values.put(Field.GRADE, new Sourced<>(found, entry.lines()));
                    return;
                }
                seen++;
            }
        }
    }

    private static String trimmed(String value) {
        return Letters.withoutEnd(value, " ,;:-–—.|").strip();
    }
}
