package meridian.roles.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.RoleProfile.Severity;

/** Finds headings with nothing under them. */
final class EmptyHeading {

    static final Check CHECK = new Check(
            "empty-heading",
            Severity.WARNING,
            "A heading with nothing under it promises something the document does not say; often the text went missing, or"
                    + " the heading below was meant to be one level further down.",
            "## Duties\n## Person specification\n- Knows the planning acts",
            "## Duties\n- Advises on planning applications\n## Person specification\n- Knows the planning acts",
            EmptyHeading::find);

    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)[\\s#]*$");

    private EmptyHeading() {}

    private record Open(int level, String title, CheckedRole.Line line) {}

    private static List<Hit> find(CheckedRole role) {
        List<Hit> hits = new ArrayList<>();
        Open open = null;
        boolean titled = false;
        for (CheckedRole.Line line : role.lines()) {
            Matcher heading = HEADING.matcher(line.text());
            if (heading.matches() && !isText(heading.group(2))) {
                int level = heading.group(1).length();
                if (open != null && level <= open.level && titled) {
                    hits.add(hit(open));
                }
                titled |= open != null;
                open = new Open(level, heading.group(2), line);
            } else if (!line.text().isBlank()) {
                open = null;
                titled = true;
            }
        }
        if (open != null && titled) {
            hits.add(hit(open));
        }
        return hits;
    }

    /** A paragraph or "key: value" written large is what it says, and needs nothing under it. */
    private static boolean isText(String heading) {
        return heading.length() > 80 || heading.matches(".*[:.] \\w.*|.*[.!?]");
    }

    private static Hit hit(Open open) {
        String message = "nothing stands under the heading %s: add its text, or take it out"
                .formatted(Sentences.quoted(open.title));
        return Hit.of(open.line.lines(), message, open.title);
    }
}
