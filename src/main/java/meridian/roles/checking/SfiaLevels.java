package meridian.roles.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.checking.Check.Hit;
import meridian.roles.profile.RoleProfile.Severity;

/** Holds the names of SFIA's levels of responsibility to their numbers. */
final class SfiaLevels {

    static final Check CHECK = new Check(
            "sfia-phrase-and-number-disagree",
            Severity.ERROR,
            "SFIA's levels of responsibility each have a number and a name: 1 Follow, 2 Assist, 3 Apply, 4 Enable, 5 Ensure,"
                    + " advise, 6 Initiate, influence, 7 Set strategy, inspire, mobilise. Where they disagree, people are"
                    + " assessed against one level and paid for another.",
            "Autonomy: Ensure, Advise (4)",
            "Autonomy: Ensure, Advise (5)",
            SfiaLevels::find);

    private static final List<String> NAMES = List.of(
            "follow",
            "assist",
            "apply",
            "enable",
            "ensure, advise",
            "initiate, influence",
            "set strategy, inspire, mobilise");

    private static final String NAME =
            "(follow|assist|apply|enable|ensure,? (?:and )?advise|initiate,? (?:and )?influence|set strategy,? inspire,? (?:and )?mobili[sz]e)";
    private static final Pattern NAME_THEN_NUMBER = Pattern.compile("\\b" + NAME + " ?\\((?:level )?([1-7])\\)");
    private static final Pattern NUMBER_THEN_NAME =
            Pattern.compile("\\b(?:sfia|level) (?:level )?([1-7]) ?[:,–-] ?" + NAME + "(?=[\\s.*_)]*(?:$|[\\]|]))");
    private static final Pattern LINK = Pattern.compile(
            "\\blevel ?\\(?([1-7])\\b[^\\[\\]]{0,60}\\]\\([^)\\s]*sfia[^)\\s]*/level-([1-7])\\b[^)\\s]*\\)");

    private SfiaLevels() {}

    private static List<Hit> find(CheckedRole role) {
        List<Hit> hits = new ArrayList<>();
        for (CheckedRole.Line line : role.lines()) {
            String text = line.text().toLowerCase(Locale.ROOT);
            Matcher named = NAME_THEN_NUMBER.matcher(text);
            while (named.find()) {
                compare(named.group(1), named.group(2), line, hits);
            }
            Matcher numbered = NUMBER_THEN_NAME.matcher(text);
            while (numbered.find()) {
                compare(numbered.group(2), numbered.group(1), line, hits);
            }
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                if (!link.group(1).equals(link.group(2))) {
                    String message = "the text says level %s, its link leads to level %s: correct one of them"
                            .formatted(link.group(1), link.group(2));
                    hits.add(Hit.of(line.lines(), message, line.text()));
                }
            }
        }
        return hits;
    }

    private static void compare(String name, String number, CheckedRole.Line line, List<Hit> hits) {
        int level = level(name);
        if (level != Integer.parseInt(number)) {
            String message = "“%s” is SFIA level %d, not %s: correct the name (level %s is “%s”) or the number"
                    .formatted(name, level, number, number, NAMES.get(Integer.parseInt(number) - 1));
            hits.add(Hit.of(line.lines(), message, line.text()));
        }
    }

    private static int level(String name) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (name.startsWith(NAMES.get(i).split("[ ,]", 2)[0])) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no level is called " + name);
    }
}
