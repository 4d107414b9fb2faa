package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.understanding.Cues.Cue;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The numbers a role sets its limits with, in figures or in words: people managed, directly and not, and workstreams. */
final class LimitsInWords {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("eighteen", 18),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("zero", 0));

    /** What may be counted that is no person. */
    private static final Set<String> THINGS = Vocabulary.words("uncounted");

    /** What a sentence speaks of that can set a limit. */
    private static final Phrases ABOUT =
            Phrases.of("manag", "direct", "report", "workstream", "supervis", "lead a team of", "leads a team of");

    /** Numbers in words, and what says that there are none. */
    private static final Phrases COUNTING = Phrases.of(Cue.NUMBERS.words());

    /** What a sentence says that manages nobody, in the words of its key. */
    private static final Phrases NONE = Phrases.of(
            " no line management respons",
            " no direct reports",
            " no line reports",
            " no staff management respons",
            " not have line management",
            " not have any line management",
            " not have any direct reports",
            " no people management respons",
            " no supervisory respons",
            " without line management respons",
            " not have direct reports",
            " no management respons",
            " does not line manage",
            " not line manage ",
            " not manage any staff",
            " no direct line management",
            " not involve line management",
            " not include line management",
            " not directly manage",
            " no formal line management",
            " has no staff ",
            " have no staff ",
            " zero direct reports",
            " not currently have line management",
            " not have line reports");

    private static final Set<String> PEOPLE = Vocabulary.words("people");

    private final List<String> words = new ArrayList<>();
    private @Nullable Sourced<Integer> direct;
    private @Nullable Sourced<Integer> indirect;
    private @Nullable Sourced<Integer> workstreams;

    private LimitsInWords() {}

    static LimitsInWords of(List<Facts.Known> facts, List<Section> sections, Cues cues) {
        LimitsInWords limits = new LimitsInWords();
        for (Facts.Known fact : facts) {
            if (fact.field() == Field.RESPONSIBLEFOR) {
                limits.field(fact);
            }
        }
        for (Section section : sections) {
            if (!cues.in(Cue.SPAN, section) || !cues.in(Cue.NUMBERS, section)) {
                continue;
            }
            Lines heading = section.lines();
            for (Entry entry : section.entries()) {
                if (!cues.in(Cue.SPAN, entry.lines()) || !cues.in(Cue.NUMBERS, entry.lines())) {
                    continue;
                }
                switch (entry) {
                    case Entry.Prose prose -> limits.read(prose.words().text(), section, prose.lines());
                    case Entry.Fact fact ->
                        limits.read(fact.key() + " " + fact.value().text(), section, fact.lines());
                    case Entry.Point point -> {
                        limits.read(point.words().text(), section, point.own());
                        point.details().forEach(detail -> limits.read(detail.text(), section, detail.lines()));
                    }
                    case Entry.Table table ->
                        table.rows().forEach(row -> limits.read(row.text(), section, row.lines()));
                    case Entry.Raw raw -> {}
                }
            }
            if (heading != null) {
                limits.read(section.heading(), section, heading);
            }
        }
        return limits;
    }

    @Nullable
    Sourced<Integer> direct() {
        return direct;
    }

    @Nullable
    Sourced<Integer> indirect() {
        return indirect;
    }

    @Nullable
    Sourced<Integer> workstreams() {
        return workstreams;
    }

    /** Whether a sentence only says that the role manages nobody. */
    static boolean isNone(Words words) {
        return Letters.key(words.text()).contains("no line management responsib")
                && Letters.wordCount(words.text()) <= 14;
    }

    private void field(Facts.Known fact) {
        String key = Letters.key(fact.key());
        String value = Letters.key(fact.value().text());
        Integer number = value.isEmpty() ? null : isNone(value) ? Integer.valueOf(0) : leading(value);
        if (number == null || key.contains("size") || key.contains("headcount") || key.startsWith("accountable")) {
            return;
        }
        if (key.contains("indirect")) {
            indirect = indirect == null ? new Sourced<>(number, fact.lines()) : indirect;
        } else if (direct == null && !value.contains("indirect")) {
            direct = new Sourced<>(number, fact.lines());
        }
    }

    private static boolean isNone(String value) {
        return switch (value) {
            case "none",
                    "no",
                    "nil",
                    "0",
                    "zero",
                    "no staff",
                    "no direct reports",
                    "no one",
                    "nobody",
                    "no line management",
                    "no line management responsibility",
                    "no line management responsibilities" -> true;
            default ->
                value.startsWith("none ")
                        || value.startsWith("no direct reports ")
                        || value.startsWith("no line management ");
        };
    }

    /** The number a value begins with ("3 delivery managers", "Up to 4", "2 to 3"), null where it begins otherwise. */
    private static @Nullable Integer leading(String value) {
        String[] parts = value.split(" ");
        int at = 0;
        while (at < parts.length
                && (parts[at].equals("up")
                        || parts[at].equals("to")
                        || parts[at].equals("approximately")
                        || parts[at].equals("approx")
                        || parts[at].equals("circa")
                        || parts[at].equals("a")
                        || parts[at].equals("maximum")
                        || parts[at].equals("of")
                        || parts[at].equals("team")
                        || parts[at].equals("around")
                        || parts[at].equals("between")
                        || parts[at].equals("about"))) {
            at++;
        }
        Integer number = at < parts.length
                ? number(parts[at].endsWith("x") ? parts[at].substring(0, parts[at].length() - 1) : parts[at])
                : null;
        if (number != null
                && at + 2 < parts.length
                && (parts[at + 1].equals("to") || parts[at + 1].equals("and") || parts[at + 1].equals("or"))) {
            Integer upper = number(parts[at + 2]);
            number = upper == null ? number : upper;
        } else if (number != null && at + 1 < parts.length) {
            Integer upper = number(parts[at + 1]);
            number = upper == null ? THINGS.contains(parts[at + 1]) ? null : number : upper;
        }
        return number;
    }

    /** A number up to 999 in figures, or a smaller one in words; null where the word is none. */
    static @Nullable Integer number(String word) {
        if (!word.isEmpty() && word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.valueOf(word);
        }
        return NUMBERS.get(word);
    }

    private void read(String text, Section section, Lines lines) {
        if (!ABOUT.isIn(text) || !(Letters.hasFigure(text) || COUNTING.isIn(text))) {
            return;
        }
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || endsSentence(text, at)) {
                sentence(Letters.key(text.substring(start, at)), section, lines);
                start = at + 1;
            }
        }
    }

    private static boolean endsSentence(String text, int at) {
        return ".!?;".indexOf(text.charAt(at)) >= 0 && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    private void sentence(String key, Section section, Lines lines) {
        String sentence = " " + key + " ";
        if (direct == null && section.kind() != Kind.CRITERIA && NONE.isIn(sentence)) {
            direct = new Sourced<>(0, lines);
            return;
        }
        if (indirect == null && sentence.contains(" no indirect")) {
            indirect = new Sourced<>(0, lines);
        }
        words.clear();
        words.addAll(List.of(key.split(" ")));
        boolean counted = false;
        for (int at = 0; at < words.size(); at++) {
            counted |= number(words.get(at)) != null && reportsDirectly(at);
        }
        for (int at = 0; at < words.size(); at++) {
            Integer number = number(words.get(at));
            if (number == null
                    || isLeast(at)
                    || isPartOfRange(at)
                    || (at + 1 < words.size()
                            && (words.get(at + 1).equals("or")
                                    && at + 2 < words.size()
                                    && words.get(at + 2).equals("more")))) {
                continue;
            }
            if (within(at, 3, "workstream", "workstreams")) {
                workstreams = workstreams == null ? new Sourced<>(number, lines) : workstreams;
            } else if (within(at, 3, "indirect", "indirectly") || isIndirect(at)) {
                indirect = indirect == null ? new Sourced<>(number, lines) : indirect;
            } else if (section.kind() != Kind.CRITERIA
                    && direct == null
                    && (counted ? reportsDirectly(at) : isDirect(at))) {
                direct = new Sourced<>(number, lines);
            }
        }
    }

    /** "at least one", "a minimum of two": no limit. */
    private boolean isLeast(int at) {
        String before = at > 0 ? words.get(at - 1) : "";
        String second = at > 1 ? words.get(at - 2) : "";
        return before.equals("least")
                || before.equals("than") && second.equals("more")
                || before.equals("of") && second.equals("minimum")
                || before.equals("level")
                || before.equals("grade")
                || before.equals("band")
                || before.equals("tier");
    }

    /** The lower end of "two to three": the upper end is the limit. */
    private boolean isPartOfRange(int at) {
        if (at + 2 < words.size()
                && (words.get(at + 1).equals("to")
                        || words.get(at + 1).equals("or")
                        || words.get(at + 1).equals("and")
                                && at > 0
                                && words.get(at - 1).equals("between"))) {
            return number(words.get(at + 2)) != null;
        }
        return at + 1 < words.size() && number(words.get(at + 1)) != null;
    }

    private boolean within(int at, int reach, String one, String other) {
        for (int next = at + 1; next < words.size() && next <= at + reach; next++) {
            if (words.get(next).equals(one) || words.get(next).equals(other)) {
                return true;
            }
            if (number(words.get(next)) != null || words.get(next).equals("and")) {
                return false;
            }
        }
        return false;
    }

    /** "Indirectly lead around 20 people". */
    private boolean isIndirect(int at) {
        return people(at) && words.subList(Math.max(0, at - 4), at).contains("indirectly");
    }

    /** "a team of 12 with 3 direct reports": the second number says it in so many words. */
    private boolean reportsDirectly(int at) {
        return at + 2 < words.size()
                && words.get(at + 1).equals("direct")
                && words.get(at + 2).startsWith("report");
    }

    private boolean isDirect(int at) {
        String next = at + 1 < words.size() ? words.get(at + 1) : "";
        if (THINGS.contains(next) && !people(at) || next.equals("million")) {
            return false;
        }
        if (leads(at)
                || within(at, 4, "direct", "directly")
                || within(at, 3, "reports", "reportees") && mentions("line")
                || within(at, 3, "reportees", "reportees")) {
            return true;
        }
        if (at > 1
                && words.get(at - 1).equals("reports")
                && (words.get(at - 2).equals("direct") || words.get(at - 2).equals("line"))) {
            return true;
        }
        if (at > 1 && words.get(at - 1).equals("are") && words.get(0).equals("reporting") && people(at)) {
            return true;
        }
        for (int back = at - 1; back >= 0 && at - back <= 8; back--) {
            String word = words.get(back);
            boolean managing = word.equals("manage")
                    || word.equals("manages")
                    || word.equals("managing")
                    || word.equals("management")
                    || word.equals("supervise")
                    || word.equals("supervises")
                    || word.equals("managed")
                    || word.equals("supervising");
            if (managing) {
                String before = back > 0 ? words.get(back - 1) : "";
                boolean line = before.equals("line")
                        || before.equals("directly")
                        || before.equals("direct")
                        || word.startsWith("supervis");
                boolean people = (back == 0
                                || before.equals("will")
                                || before.equals("and")
                                || before.equals("also")
                                || before.equals("holder")
                                || before.equals("role")
                                || before.equals("you")
                                || before.equals("to")
                                || before.equals("they"))
                        && (upTo(at) || words.subList(back, at).contains("team") || back == 0 && at == 1 && people(at))
                        && !words.subList(back, at).contains("budget");
                return line && at - back <= 6 || people && at - back <= 6 && !things(at);
            }
        }
        return false;
    }

    /** "Lead a team of 3 support officers". */
    private boolean leads(int at) {
        return at > 3
                && words.get(at - 1).equals("of")
                && words.get(at - 2).equals("team")
                && words.get(at - 4).startsWith("lead")
                && people(at);
    }

    private boolean upTo(int at) {
        return at > 1
                && (words.get(at - 1).equals("to") && words.get(at - 2).equals("up")
                        || words.get(at - 1).equals("of")
                                && (words.get(at - 2).equals("maximum")
                                        || words.get(at - 2).equals("team")));
    }

    private boolean things(int at) {
        if (people(at)) {
            return false;
        }
        for (int next = at + 1; next < words.size() && next <= at + 3; next++) {
            if (THINGS.contains(words.get(next))) {
                return true;
            }
        }
        return false;
    }

    private boolean mentions(String word) {
        return words.contains(word);
    }

    /** Whether what is counted is people: a post's name or a word for them follows soon. */
    private boolean people(int at) {
        for (int next = at + 1; next < words.size() && next <= at + 4; next++) {
            String word = words.get(next);
            String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (PEOPLE.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
