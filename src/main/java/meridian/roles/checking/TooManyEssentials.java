package meridian.roles.checking;

import java.util.List;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Severity;

/** Counts the essential criteria. */
final class TooManyEssentials {

    /** More cannot be told apart in one application form and one interview. */
    static final int MOST = 15;

    static final Check CHECK = new Check(
            "too-many-essentials",
            Severity.ADVICE,
            "Shortlisting asks for evidence on every essential criterion. Beyond " + MOST
                    + " a panel skims, good candidates"
                    + " leave before the end of the form, and those who count themselves out over one missing line are"
                    + " disproportionately the ones an employer hopes to reach.",
            "Essential: 22 criteria",
            "Essential: the 10 a person cannot do the job without; desirable: those they can learn in it",
            TooManyEssentials::find);

    private TooManyEssentials() {}

    private static List<Hit> find(CheckedRole role) {
        List<Criterion> essentials = role.profile().criteria().stream()
                .filter(it -> it.importance() == Importance.ESSENTIAL)
                .toList();
        if (essentials.size() <= MOST) {
            return List.of();
        }
        Lines first = essentials.getFirst().lines();
        String message =
                "%d criteria are essential from %s on, more than %d: make desirable what can be learned in the job"
                        .formatted(
                                essentials.size(),
                                Sentences.quoted(essentials.getFirst().text()),
                                MOST);
        return List.of(
                new Hit(first, message, essentials.stream().map(Criterion::text).toList()));
    }
}
