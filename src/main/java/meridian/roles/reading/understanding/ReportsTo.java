package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** Whom the post reports to, in a field or in words. */
final class ReportsTo {

    /** The only phrase that a duty may say it with, as its first words. */
    private static final String RESPONSIBLE = "responsible to ";

    /** In this order: a designation line has been looked for before. */
    private static final List<String> PHRASES = List.of(
            RESPONSIBLE,
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
            "reports into ",
            "under the supervision of ",
            "under the direct supervision of ",
            "under the general supervision of ",
            "under the direction of ",
            "under supervision of ",
            "under direction of ",
            "supervised by ",
            "your manager will be ",
            "your line manager will be ",
            "your manager is ",
            "your line manager is ");

    /** Among these words stands the name of whoever supervises, or else a part of the employer. */
    private static final Phrases SUPERVISION = Phrases.of("supervis", "direction of");

    private static final List<String> ARTICLES = List.of("the ", "a ", "an ", "your ");

    /** "the advisory committee": a body that somebody can report to, which no post leads. */
    private static final Pattern BODY =
            Pattern.compile("(?:the |our )((?:[a-z]{3,20} ){0,2}(?:board|committee|council|trustees))\\b");

    private static final int MOST_WORDS = 14;

    /** How many characters before a phrase can say that others report. */
    private static final int BEFORE = 40;

    /**
     * A text that speaks of reporting.
     *
     * @param lower it in small letters
     * @param duty whether it is an item among duties or criteria
     */
    private record Candidate(String text, String lower, boolean duty, Lines lines) {}

    private ReportsTo() {}

    /** The post that the value of a field names, null where it names none. */
    static @Nullable String inField(String text) {
        int part = Letters.firstOf(text, ";|");
        String value = part > 0 ? text.substring(0, part) : text;
        value = Letters.withoutEndMarks(firstSentence(value));
        value = withoutReference(withoutArticle(withoutSentence(value)));
        return Letters.wordCount(value) > MOST_WORDS || isNobody(value) ? null : value;
    }

    /** "Snr. Pilot": a full stop behind a word that is cut short ends nothing. */
    private static String firstSentence(String value) {
        int end = value.indexOf(". ");
        while (end > 0 && PostName.isCutShort(value.substring(value.lastIndexOf(' ', end - 1) + 1, end))) {
            end = value.indexOf(". ", end + 1);
        }
        return end > 3 ? value.substring(0, end) : value;
    }

    /** "The role reports to the Head of Tides", below the heading "Reporting line": what follows the phrase. */
    private static String withoutSentence(String value) {
        for (String phrase : PHRASES) {
            int at = value.indexOf(phrase);
            if (at > 0 && at <= BEFORE) {
                return value.substring(at + phrase.length());
            }
        }
        return value;
    }

    private static String withoutArticle(String value) {
        for (String article : ARTICLES) {
            if (value.length() > article.length() && value.regionMatches(true, 0, article, 0, article.length())) {
                return value.substring(article.length());
            }
        }
        return value;
    }

    /** "Head of Product (post 4417)": the name alone. */
    private static String withoutReference(String value) {
        int bracket = value.lastIndexOf(" (");
        boolean reference =
                bracket > 0 && value.length() - bracket <= 14 && Letters.hasFigure(value.substring(bracket));
        return reference ? value.substring(0, bracket) : value;
    }

    private static boolean isNobody(String value) {
        String key = Letters.key(value);
        return switch (key) {
            case "", "none", "n a", "na", "tbc", "tbd", "not applicable", "to be confirmed", "various" -> true;
            default -> key.startsWith("varies") || key.startsWith("depends on ");
        };
    }

    /** The post that the text says the role reports to, null where it says none. */
    static @Nullable Sourced<String> inWords(List<Section> sections, Cues cues) {
        List<Candidate> candidates = candidates(sections, cues);
        for (String phrase : PHRASES) {
            for (Candidate candidate : candidates) {
                boolean open = !candidate.duty() || phrase.equals(RESPONSIBLE);
                String found = open ? after(candidate, phrase) : null;
                if (found != null) {
                    return new Sourced<>(found, candidate.lines());
                }
            }
        }
        return null;
    }

    private static List<Candidate> candidates(List<Section> sections, Cues cues) {
        List<Candidate> found = new ArrayList<>();
        for (Section section : sections) {
            if (cues.in(Cues.Cue.REPORTING, section)) {
                boolean duties = section.kind() == Kind.DUTIES || section.kind() == Kind.CRITERIA;
                for (Entry entry : section.entries()) {
                    if (cues.in(Cues.Cue.REPORTING, entry.lines())) {
                        candidate(entry, duties, found);
                    }
                }
            }
        }
        return found;
    }

    private static void candidate(Entry entry, boolean duties, List<Candidate> found) {
        String text = switch (entry) {
            case Entry.Prose prose -> prose.words().text();
            case Entry.Point point -> point.words().text();
            case Entry.Fact fact when fact.strong() && !duties -> fact.value().text();
            default -> "";
        };
        boolean duty = duties && entry instanceof Entry.Point;
        if (!speaksOfReporting(text) || duty && !text.regionMatches(true, 0, RESPONSIBLE, 0, RESPONSIBLE.length())) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() == text.length()) {
            found.add(new Candidate(text, lower, duty, entry.lines()));
        }
    }

    private static boolean speaksOfReporting(String text) {
        return text.contains("eport")
                || text.contains("sible to")
                || text.contains("table to")
                || text.contains("anaged by")
                || text.contains("anager will be")
                || text.contains("anager is ")
                || SUPERVISION.isIn(text);
    }

    /** The post named after a phrase, null where there is none. */
    private static @Nullable String after(Candidate candidate, String phrase) {
        String lower = candidate.lower();
        for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
            boolean within = at > 0 && Character.isLetter(lower.charAt(at - 1));
            String before = lower.substring(Math.max(0, at - BEFORE), at);
            if (!within && !isOfOthers(before) && !(phrase.startsWith("reports") && isOfUnit(before))) {
                String rest = candidate.text().substring(at + phrase.length());
                String name = PostName.at(rest);
                if (name != null && (Parts.isPost(name) || !SUPERVISION.isIn(phrase))) {
                    return name;
                }
                String body = name == null && isOfHolder(lower.substring(0, at)) ? body(rest) : null;
                if (body != null) {
                    return body;
                }
            }
        }
        return null;
    }

    private static @Nullable String body(String text) {
        Matcher body = BODY.matcher(text);
        return body.lookingAt() ? body.group(1) : null;
    }

    /** Whether what stands before the phrase is whoever holds the post, or nothing. */
    private static boolean isOfHolder(String before) {
        return before.isEmpty()
                || before.endsWith("will ")
                || before.endsWith("post ")
                || before.endsWith("role ")
                || before.endsWith("holder ")
                || before.endsWith("you ");
    }

    /** "The Office of the Master reports to": a part of the employer, and not the post. */
    private static boolean isOfUnit(String before) {
        return before.contains("office of ")
                || before.endsWith("office ")
                || before.endsWith("team ")
                || before.endsWith("department ");
    }

    /** Words before the phrase that say others report, or that a thing is reported. */
    private static boolean isOfOthers(String before) {
        return before.contains("team") && before.contains("who ")
                || before.endsWith("regular ")
                || before.endsWith("staff ")
                || before.endsWith("posts ")
                || before.endsWith("those ")
                || before.endsWith("and ") && before.contains("monitor")
                || before.contains("performance ")
                || before.contains("reports from")
                || before.endsWith("who ")
                || before.endsWith("who in turn ")
                || before.endsWith("roles ");
    }
}
