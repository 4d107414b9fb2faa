package meridian.roles.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.profile.RoleProfile.Severity;

/** Finds a role whose duties or criteria are those of a role at another grade, word for word. */
final class SameList {

    static final Check CHECK = new Check(
            "same-list-at-two-grades",
            Severity.WARNING,
            "Where two grades have the same duties or the same criteria, nobody can say what the higher grade is paid for,"
                    + " and an equal pay claim has its evidence.",
            "Gardener (grade 4) and Senior Gardener (grade 6), both: mows the lawns, plants the beds, prunes the trees, keeps"
                    + " the tools",
            "Senior Gardener (grade 6): plans the season's planting, trains gardeners, prunes the oldest trees, answers for"
                    + " the tools",
            SameList::find);

    /** Shorter lists are the same by chance, or by house rule. */
    private static final int ENOUGH = 4;

    private SameList() {}

    private static List<Hit> find(CheckedRole role) {
        List<Hit> hits = new ArrayList<>();
        for (Kind kind : List.of(Kind.DUTY, Kind.CRITERION)) {
            List<ProfileStatement> list = role.of(kind);
            if (list.size() >= ENOUGH) {
                twin(role, kind, list).ifPresent(twin -> hits.add(hit(kind, list, twin)));
            }
        }
        return hits;
    }

    private static java.util.Optional<RoleProfile> twin(CheckedRole role, Kind kind, List<ProfileStatement> list) {
        Map<RoleProfile, Integer> shared = new HashMap<>();
        Set<String> distinct = new HashSet<>();
        for (ProfileStatement it : list) {
            if (distinct.add(Library.key(it.text()))) {
                role.library().saying(it.text()).forEach(other -> shared.merge(other, 1, Integer::sum));
            }
        }
        return role.library().roles().stream()
                .filter(it -> shared.getOrDefault(it, 0) * 10 >= distinct.size() * 9)
                .filter(it -> !Library.same(it, role.profile()) && atAnotherGrade(it, role.profile()))
                .filter(it -> size(it, kind) * 9 <= distinct.size() * 10)
                .findFirst();
    }

    private static int size(RoleProfile profile, Kind kind) {
        return kind == Kind.DUTY
                ? profile.responsibilities().size()
                : profile.criteria().size();
    }

    private static boolean atAnotherGrade(RoleProfile a, RoleProfile b) {
        if (a.grade() != null && b.grade() != null) {
            return !a.grade().equalsIgnoreCase(b.grade());
        }
        Framework first = a.framework();
        Framework second = b.framework();
        if (first != null && second != null && !Objects.equals(first.level(), second.level())) {
            return true;
        }
        return !Objects.equals(a.seniority(), b.seniority());
    }

    private static Hit hit(Kind kind, List<ProfileStatement> list, RoleProfile twin) {
        Lines lines = list.stream()
                .map(ProfileStatement::lines)
                .reduce(Lines::through)
                .orElseThrow();
        String name = twin.title() == null ? twin.document() : twin.title();
        String grade = twin.grade() == null ? "" : " (" + twin.grade() + ")";
        String message = "the %d %s are those of %s%s word for word: say what this role does more or less"
                .formatted(list.size(), kind.noun(list.size()), Sentences.quoted(name), grade);
        List<String> about = new ArrayList<>(List.of(name));
        list.forEach(it -> about.add(it.text()));
        return new Hit(lines, message, about);
    }
}
