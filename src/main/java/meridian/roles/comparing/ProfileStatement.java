package meridian.roles.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a profile, whatever field holds it, with where it stands.
 *
 * @param group a duty's sub-heading, a competency's attribute, a criterion's category, another text's heading
 * @param importance of a criterion
 * @param level of a capability, in the document's word
 * @param methods of a criterion
 * @param text of a capability: its name
 */
public record ProfileStatement(
        Kind kind,
        @Nullable String group,
        @Nullable Importance importance,
        @Nullable String level,
        List<String> methods,
        String text,
        Lines lines) {

    public ProfileStatement {
        methods = List.copyOf(methods);
    }

    /** What a statement is, in the order a role document has them. */
    public enum Kind {
        PURPOSE("purpose statement", "purpose statements"),
        DUTY("duty", "duties"),
        DETAIL("point under a duty", "points under duties"),
        COMPETENCY("competency", "competencies"),
        CAPABILITY("capability", "capabilities"),
        CRITERION("criterion", "criteria"),
        MEASURE("measure", "measures"),
        OTHER("other text", "other texts");

        private final String one;
        private final String many;

        Kind(String one, String many) {
            this.one = one;
            this.many = many;
        }

        /** "duty" for one, "duties" for any other number. */
        public String noun(int count) {
            return count == 1 ? one : many;
        }

        /** The many, as a heading: "Duties". */
        public String heading() {
            return many.substring(0, 1).toUpperCase(Locale.ROOT) + many.substring(1);
        }
    }

    /** Every statement of a profile: by kind, then in the profile's order. */
    public static List<ProfileStatement> of(RoleProfile profile) {
        List<ProfileStatement> all = new ArrayList<>();
        profile.purpose().forEach(it -> all.add(plain(Kind.PURPOSE, null, it)));
        profile.responsibilities().forEach(duty -> {
            all.add(at(Kind.DUTY, duty.group(), duty.text(), duty.lines()));
            duty.details().forEach(it -> all.add(plain(Kind.DETAIL, duty.group(), it)));
        });
        profile.competencies().forEach(it -> all.add(at(Kind.COMPETENCY, it.attribute(), it.text(), it.lines())));
        profile.capabilities()
                .forEach(it -> all.add(new ProfileStatement(
                        Kind.CAPABILITY, null, null, it.level(), List.of(), it.name(), it.lines())));
        profile.criteria()
                .forEach(it -> all.add(new ProfileStatement(
                        Kind.CRITERION, it.category(), it.importance(), null, it.methods(), it.text(), it.lines())));
        profile.measures().forEach(it -> all.add(plain(Kind.MEASURE, null, it)));
        profile.other().forEach(it -> all.add(at(Kind.OTHER, it.heading(), it.text(), it.lines())));
        return all;
    }

    private static ProfileStatement plain(Kind kind, @Nullable String group, Statement statement) {
        return at(kind, group, statement.text(), statement.lines());
    }

    private static ProfileStatement at(Kind kind, @Nullable String group, String text, Lines lines) {
        return new ProfileStatement(kind, group, null, null, List.of(), text, lines);
    }
}
