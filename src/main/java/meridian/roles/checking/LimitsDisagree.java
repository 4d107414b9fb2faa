package meridian.roles.checking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.RoleProfile.Severity;

/** Finds sentences of one document that set one limit at different numbers. */
final class LimitsDisagree {

    static final Check CHECK = new Check(
            "limits-disagree",
            Severity.ERROR,
            "Line management and staffing obey the limits a role states; where the document states two, nobody can say"
                    + " which one holds.",
            "Manages up to 12 directly managed staff.\n- Line manage 3 people.",
            "Manages up to 3 directly managed staff.\n- Line manage 3 people.",
            LimitsDisagree::find);

    private enum Limit {
        DIRECT("direct reports"),
        INDIRECT("indirect reports"),
        WORKSTREAMS("workstreams");

        private final String label;

        Limit(String label) {
            this.label = label;
        }
    }

    private static final String NUMBER =
            "(\\d{1,3}|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen" + "|twenty)";
    private static final List<String> IN_WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String PEOPLE =
            "(?:staff|people|persons?|employees|reports|members|managers|engineers|developers"
                    + "|designers|analysts|officers|consultants|contractors|apprentices)";

    /** What a sentence says for each limit, the first that matches. Words between are few, so that a sentence is not crossed. */
    private static final Map<Limit, Pattern> PATTERNS = new EnumMap<>(Map.of(
            Limit.DIRECT,
            Pattern.compile("(?:manag\\w+ (?:up to |a maximum of )?" + NUMBER + " (?:x )?(?:directly managed|direct)\\b"
                    + "|\\b" + NUMBER + " direct(?:ly managed)? (?:staff|reports?|people)"
                    + "|line[- ]manag\\w+ (?:of |for )?(?:the |our |your |a team of )?(?:up to |a maximum of )?"
                    + NUMBER + " (?:\\w+ ){0,3}?" + PEOPLE
                    + "\\b)"),
            Limit.INDIRECT,
            Pattern.compile(
                    "(?:manag\\w+ (?:up to |a maximum of )?" + NUMBER + " (?:x )?(?:indirectly managed|indirect)\\b"
                            + "|\\b" + NUMBER + " indirect(?:ly managed)? (?:staff|reports?|people))"),
            Limit.WORKSTREAMS,
            Pattern.compile("(?:lead|manage|support|across|run|oversee)\\w*,? (?:\\w+,? ){0,4}?(?:up to |a maximum of )"
                    + NUMBER + " (?:\\w+ )?workstreams")));

    private LimitsDisagree() {}

    private record Claim(int number, CheckedRole.Line line) {}

    private static List<Hit> find(CheckedRole role) {
        List<Hit> hits = new ArrayList<>();
        PATTERNS.forEach((limit, pattern) -> {
            List<Claim> claims = claims(role, pattern);
            claims.stream()
                    .skip(1)
                    .filter(it -> it.number != claims.getFirst().number)
                    .findFirst()
                    .ifPresent(other -> hits.add(hit(limit, claims.getFirst(), other)));
        });
        return hits;
    }

    private static List<Claim> claims(CheckedRole role, Pattern pattern) {
        List<Claim> claims = new ArrayList<>();
        for (CheckedRole.Line line : role.lines()) {
            Matcher matcher = pattern.matcher(line.text().toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                claims.add(new Claim(number(matcher), line));
            }
        }
        return claims;
    }

    private static int number(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String text = matcher.group(group);
            if (text != null) {
                return switch (text) {
                    case "fifteen" -> 15;
                    case "twenty" -> 20;
                    default -> IN_WORDS.contains(text) ? IN_WORDS.indexOf(text) : Integer.parseInt(text);
                };
            }
        }
        throw new IllegalStateException("a match without a number: " + matcher.group());
    }

    private static Hit hit(Limit limit, Claim first, Claim other) {
        String message = "%d %s here, but %d on line %d (%s): make them agree"
                .formatted(
                        other.number,
                        limit.label,
                        first.number,
                        first.line.number(),
                        Sentences.quoted(first.line.text().strip()));
        return Hit.of(other.line.lines(), message, first.line.text(), other.line.text());
    }
}
