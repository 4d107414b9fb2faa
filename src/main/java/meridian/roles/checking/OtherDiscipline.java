package meridian.roles.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Severity;

/** Finds a statement that was copied from a role of another discipline and still speaks of that one as its own. */
final class OtherDiscipline {

    static final Check CHECK = new Check(
            "other-discipline-text",
            Severity.WARNING,
            "A statement copied from another discipline's role and left unchanged asks a person for work that is not theirs,"
                    + " and is what they are then assessed against.",
            "Content Designer: leads guidance on how the organisation can use data science services more effectively",
            "Content Designer: leads guidance on how the organisation can use content design more effectively",
            OtherDiscipline::find);

    /** So many statements on another discipline make it a part of the role and not a slip. */
    private static final int PART_OF_THE_ROLE = 3;

    /** Words by which a sentence speaks of other disciplines on purpose. */
    private static final Pattern ON_PURPOSE = Pattern.compile(
            "\\b(?:other|across|between|alongside|together|collaborat\\w+|partner\\w*|liais\\w+|work\\w* (?:\\w+ ){0,2}with|multi-?disciplinary"
                    + "|cross-?functional|disciplines|including|such as|awareness|understanding of|knowledge of|familiar\\w*"
                    + "|experience)\\b");

    private OtherDiscipline() {}

    private static List<Hit> find(CheckedRole role) {
        Set<Discipline> own = Discipline.of(role.profile());
        if (own.isEmpty()) {
            return List.of();
        }
        List<ProfileStatement> statements =
                role.of(Kind.PURPOSE, Kind.DUTY, Kind.DETAIL, Kind.COMPETENCY, Kind.CRITERION, Kind.MEASURE);
        List<ProfileStatement> telling =
                statements.stream().filter(it -> Discipline.isAnyIn(it.text())).toList();
        List<Hit> hits = new ArrayList<>();
        for (Discipline other : EnumSet.complementOf(EnumSet.copyOf(own))) {
            long speaking =
                    telling.stream().filter(it -> other.isNamedIn(it.text())).count();
            if (speaking > 0 && speaking < PART_OF_THE_ROLE) {
                telling.forEach(it -> slip(it, other, own, role).ifPresent(hits::add));
            }
            group(statements, telling, other, own).ifPresent(hits::add);
        }
        return hits;
    }

    /** A sub-heading under which most is another discipline's work, while nothing else in the role is. */
    private static Optional<Hit> group(
            List<ProfileStatement> statements, List<ProfileStatement> telling, Discipline other, Set<Discipline> own) {
        List<ProfileStatement> theirs =
                telling.stream().filter(it -> other.isDoneIn(it.text())).toList();
        String group = theirs.size() < 2 ? null : theirs.getFirst().group();
        if (group == null || !theirs.stream().allMatch(it -> group.equals(it.group()))) {
            return Optional.empty();
        }
        long under = statements.stream().filter(it -> group.equals(it.group())).count();
        if (under > 2L * theirs.size()) {
            return Optional.empty();
        }
        String message = "%s holds work of %s, such as %s, in a role of %s: take it out, or keep what is this role's"
                .formatted(
                        Sentences.quoted(group),
                        other.label,
                        Sentences.quoted(theirs.getFirst().text()),
                        label(own));
        Lines lines = theirs.stream()
                .map(ProfileStatement::lines)
                .reduce(Lines::through)
                .orElseThrow();
        return Optional.of(new Hit(
                lines, message, theirs.stream().map(ProfileStatement::text).toList()));
    }

    private static String label(Set<Discipline> own) {
        return own.stream()
                .map(it -> it.label)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static Optional<Hit> slip(
            ProfileStatement statement, Discipline other, Set<Discipline> own, CheckedRole role) {
        String text = statement.text().toLowerCase(Locale.ROOT);
        Matcher practice = other.asPractice.matcher(text);
        long named = Arrays.stream(Discipline.values())
                .filter(it -> it.isNamedIn(text))
                .count();
        if (!practice.find() || named > 1 || ON_PURPOSE.matcher(text).find()) {
            return Optional.empty();
        }
        String ours = label(own);
        String message = "“%s” is another discipline's in a role of %s, in %s%s: say it of %s, or take it out"
                .formatted(
                        practice.group(),
                        ours,
                        Sentences.quoted(statement.text()),
                        origin(statement, other, role),
                        ours);
        return Optional.of(Hit.of(statement.lines(), message, statement.text()));
    }

    /** Names a role of the other discipline that has the statement too. */
    private static String origin(ProfileStatement statement, Discipline other, CheckedRole role) {
        return role.library().saying(statement.text()).stream()
                .filter(it -> Discipline.of(it).contains(other))
                .map(RoleProfile::title)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst()
                .map(" (as in %s)"::formatted)
                .orElse("");
    }
}
