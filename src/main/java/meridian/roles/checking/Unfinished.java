package meridian.roles.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.RoleProfile.Severity;

/** Finds text somebody meant to come back to: placeholders, and statements that stop in the middle. */
final class Unfinished {

    static final Check PLACEHOLDER = new Check(
            "placeholder-text",
            Severity.ERROR,
            "A placeholder that is published tells candidates that nobody read the document through.",
            "Closing date: [Insert date]",
            "Closing date: 3 March 2027",
            Unfinished::placeholders);

    static final Check CUT_OFF = new Check(
            "cut-off-text",
            Severity.ERROR,
            "A statement that stops in the middle lost its end when it was copied, and with it maybe the point of it.",
            "- Keeps the register of trees, their condition and",
            "- Keeps the register of trees, their condition and their owners",
            Unfinished::cutOff);

    private static final Pattern MARK = Pattern.compile(
            "\\[(?:insert|enter|add|your|name of|date|tb[acd]|xx+|todo)\\b[^\\]]{0,60}\\](?!\\()"
                    + "|<(?:insert|enter|add)\\b[^>]{0,60}>"
                    + "|\\bclick (?:or tap )?here to enter\\b"
                    + "|\\blorem ipsum\\b"
                    + "|£[xX]{1,3}(?:,[xX]{3})?\\b"
                    + "|\\b[xX]{2,}(?:[,/][xX]{2,})*\\b(?!-)"
                    + "|\\bto be (?:confirmed|determined|decided|agreed|completed)\\b(?= *[.)\\]]? *$)"
                    + "|(?<![\\w.])(?:TB[CDA]|TODO|FIXME)(?!\\w)"
                    + "|_{5,}|\\?{3,}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPEN_END = Pattern.compile(
            "(?:\\b(?:and|or|the|an?|including|such as|so that|in order to|because|whether|unless|their|our|your|its)|[,–—-]|(?<=\\s)&)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHAINED = Pattern.compile("(?:[;,]|\\b(?:and|or|and/or))$", Pattern.CASE_INSENSITIVE);

    private static final Pattern JOINED = Pattern.compile("[;,] (?:and|or|and/or)$", Pattern.CASE_INSENSITIVE);

    private Unfinished() {}

    private static List<Hit> placeholders(CheckedRole role) {
        List<Hit> hits = new ArrayList<>();
        for (CheckedRole.Line line : role.lines()) {
            Matcher mark = MARK.matcher(line.text());
            if (mark.find() && !line.text().contains("{%")) {
                String message = "%s still stands in for something: write what is meant, or take it out"
                        .formatted(Sentences.quoted(mark.group()));
                hits.add(Hit.of(line.lines(), message, line.text()));
            }
        }
        return hits;
    }

    private static List<Hit> cutOff(CheckedRole role) {
        List<ProfileStatement> statements =
                role.of(Kind.PURPOSE, Kind.DUTY, Kind.DETAIL, Kind.COMPETENCY, Kind.CRITERION, Kind.MEASURE);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            ProfileStatement it = statements.get(i);
            ProfileStatement next = i + 1 < statements.size() ? statements.get(i + 1) : null;
            boolean goesOn = next != null
                    && next.kind() == it.kind()
                    && CHAINED.matcher(it.text()).find()
                    && (JOINED.matcher(it.text()).find() || isChain(statements, it) || isLast(statements, i + 1));
            boolean leadsIn = it.kind() == Kind.DUTY && next != null && next.kind() == Kind.DETAIL;
            if (!goesOn && !leadsIn && OPEN_END.matcher(it.text().strip()).find()) {
                hits.add(hit(it));
            }
        }
        return hits;
    }

    /** Lists whose points are joined by commas or semicolons into one sentence are meant to be read on. */
    private static boolean isChain(List<ProfileStatement> statements, ProfileStatement one) {
        long joined = statements.stream()
                .filter(it ->
                        it.kind() == one.kind() && CHAINED.matcher(it.text()).find())
                .count();
        return joined > 1;
    }

    private static boolean isLast(List<ProfileStatement> statements, int place) {
        return place + 1 == statements.size()
                || statements.get(place + 1).kind() != statements.get(place).kind();
    }

    private static Hit hit(ProfileStatement statement) {
        String text = statement.text().strip();
        String end =
                "“… " + text.substring(Math.max(0, text.lastIndexOf(' ', Math.max(0, text.length() - 25)) + 1)) + "”";
        String message = "the %s ends in the middle, with %s: add what is missing, or end it there"
                .formatted(statement.kind().noun(1), end);
        return Hit.of(statement.lines(), message, text);
    }
}
