package meridian.roles.checking;

import java.util.List;
import java.util.Set;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.reading.blocks.SourceText;

/** Every rule there is, and the way to hold a role to all of them. */
public final class Checks {

    /** In the order they are documented: what makes a role contradict itself first, what makes it weak last. */
    public static final List<Check> ALL = List.of(
            LimitsDisagree.CHECK,
            HeaderDisagrees.TITLE,
            HeaderDisagrees.GRADE,
            SfiaLevels.CHECK,
            LondonWeighting.CHECK,
            LadderLinks.CHECK,
            SameList.CHECK,
            NearDuplicates.CHECK,
            OtherDiscipline.CHECK,
            AssessmentLegend.UNUSED,
            AssessmentLegend.WITHOUT_METHOD,
            AssessmentLegend.UNKNOWN_METHOD,
            Unfinished.PLACEHOLDER,
            Unfinished.CUT_OFF,
            EmptyHeading.CHECK,
            TooManyEssentials.CHECK,
            HardToRead.CHECK,
            CodedWording.GENDER_CODED,
            CodedWording.EXCLUDING);

    /** What a role is judged by among others. */
    private static final Set<Check> AMONG_OTHERS = Set.of(LondonWeighting.CHECK, LadderLinks.CHECK, SameList.CHECK);

    private Checks() {}

    /**
     * What the rules find in a role, in reading order; nothing in a document that is no role.
     *
     * @param text what the profile was read from
     * @param others the roles it is judged among; {@link Library#EMPTY} leaves out the rules that need several
     */
    public static List<CheckFinding> of(RoleProfile profile, SourceText text, Library others) {
        return of(profile, text, others, ALL);
    }

    /** What the rules that need no other role and no weighting find in it, in reading order. */
    public static List<CheckFinding> ofItself(RoleProfile profile, SourceText text) {
        return of(
                profile,
                text,
                Library.EMPTY,
                ALL.stream().filter(it -> !AMONG_OTHERS.contains(it)).toList());
    }

    private static List<CheckFinding> of(RoleProfile profile, SourceText text, Library others, List<Check> checks) {
        if (!profile.isRole()) {
            return List.of();
        }
        CheckedRole role = CheckedRole.of(profile, text, others);
        return checks.stream()
                .flatMap(check -> check.find(role).stream())
                .sorted(CheckFinding.IN_READING_ORDER)
                .toList();
    }

    /**
     * What the reading itself was unsure of, as findings that can be accepted: about the lines they stand on. Left out is what
     * a rule here judges.
     */
    public static List<CheckFinding> ofReading(RoleProfile profile, SourceText text) {
        return profile.findings().stream()
                .filter(it -> ALL.stream().noneMatch(check -> check.name().equals(it.rule())))
                .map(it -> ofReading(it, text))
                .toList();
    }

    private static CheckFinding ofReading(Finding it, SourceText text) {
        int last = Math.min(it.lines().last(), text.size());
        List<String> about = text.lines().subList(Math.min(it.lines().first() - 1, last), last);
        return new CheckFinding(
                it.rule(), it.severity(), it.lines(), it.message(), CheckFinding.fingerprint(it.rule(), about));
    }
}
