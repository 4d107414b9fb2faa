package meridian.roles.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.ContentWords;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.RoleProfile.Severity;

/** Finds a title or grade that a document gives in two ways: in its header, its heading, its person specification. */
final class HeaderDisagrees {

    private static final Pattern TITLE_LABEL =
            label("(?:job|role|post|position) title|position designation|designation");
    private static final Pattern GRADE_LABEL = label("(?:job |pay )?grade");
    private static final Pattern PART_END = Pattern.compile("[:,()\\[\\]|/]| [-–—] ");
    private static final Set<String> OF_THE_DOCUMENT = ContentWords.setOf("job role description profile specification");
    private static final Pattern HEADING = Pattern.compile("^# +(.{3,80}?)\\s*#*$");

    static final Check TITLE = new Check(
            "title-disagrees",
            Severity.ERROR,
            "A role called by two titles in its own document is advertised under one and appointed under the other.",
            "Position designation: Parks Manager\nPerson specification\nJob title: Parks Management",
            "Position designation: Parks Manager\nPerson specification\nJob title: Parks Manager",
            HeaderDisagrees::titles);

    static final Check GRADE = new Check(
            "grade-disagrees",
            Severity.ERROR,
            "Two grades in one document, usually one left from the document it was copied from, make the pay a matter of"
                    + " opinion.",
            "Grade: PO4\nPerson specification\nGrade: PO5",
            "Grade: PO4\nPerson specification\nGrade: PO4",
            role -> disagreeing(role, "grade", values(role, GRADE_LABEL)));

    private HeaderDisagrees() {}

    /** "Key: value" on a line of its own, whatever marks stand around. */
    private static Pattern label(String words) {
        return Pattern.compile(
                "^[\\s>*_\\-|]*(?:" + words + ")[\\s*_]*[:|][\\s*_|]*([^|]{2,80}?)[\\s*_|]*$",
                Pattern.CASE_INSENSITIVE);
    }

    private record Given(String value, CheckedRole.Line line) {}

    private static List<Given> values(CheckedRole role, Pattern pattern) {
        List<Given> values = new ArrayList<>();
        for (CheckedRole.Line line : role.lines()) {
            Matcher matcher = pattern.matcher(line.text());
            if (matcher.matches()) {
                values.add(new Given(matcher.group(1).strip(), line));
            }
        }
        return values;
    }

    private static List<Hit> titles(CheckedRole role) {
        List<Given> labelled = values(role, TITLE_LABEL);
        List<Given> headings = values(role, HEADING).stream()
                .limit(1)
                .filter(heading -> labelled.stream().anyMatch(it -> shareWords(it.value, heading.value)))
                .toList();
        List<Given> all = new ArrayList<>(headings);
        all.addAll(labelled);
        return disagreeing(role, "title", all);
    }

    private static boolean shareWords(String a, String b) {
        Set<String> words = ContentWords.setOf(a);
        return ContentWords.setOf(b).stream().anyMatch(words::contains);
    }

    private static List<Hit> disagreeing(CheckedRole role, String what, List<Given> values) {
        if (role.profile().part() == null
                && role.library().roles().stream()
                        .anyMatch(it -> it.part() != null
                                && it.document().equals(role.profile().document()))) {
            return List.of();
        }
        if (values.stream().map(it -> Library.key(it.value)).distinct().count() > 2) {
            return List.of(); // Several roles in one text, each with its own.
        }
        return values.stream()
                .skip(1)
                .filter(it -> !agree(values.getFirst().value, it.value))
                .limit(1)
                .map(it -> hit(what, values.getFirst(), it))
                .toList();
    }

    /** One may be a part of the other: "Parks Manager" of "Parks Manager (two posts)" or "Job description: Parks Manager". */
    private static boolean agree(String a, String b) {
        return parts(a).stream().anyMatch(parts(b)::contains);
    }

    /** The whole and its parts between brackets, colons, commas and dashes, by their words. */
    private static Set<List<String>> parts(String value) {
        Set<List<String>> parts = new HashSet<>();
        Stream.concat(Stream.of(value), PART_END.splitAsStream(value))
                .map(ContentWords::of)
                .map(words -> words.stream()
                        .filter(it -> !OF_THE_DOCUMENT.contains(it))
                        .toList())
                .filter(words -> !words.isEmpty())
                .forEach(parts::add);
        return parts;
    }

    private static Hit hit(String what, Given first, Given other) {
        String message = "the %s is %s here and %s on line %d: decide for one"
                .formatted(what, Sentences.quoted(other.value), Sentences.quoted(first.value), first.line.number());
        return Hit.of(other.line.lines(), message, first.value, other.value);
    }
}
