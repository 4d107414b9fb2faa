package meridian.access;

import java.util.List;

/**
 * That somebody belongs to an organisation.
 *
 * @param position what they do there, in its own words: "Head of product"
 * @param relations what they are to it besides
 */
public record Membership(Organisation organisation, String position, List<Relation> relations) {

    public boolean isAdministrator() {
        return is(Relation.Kind.ADMINISTRATOR);
    }

    /** Whether they are of those who watch over emergency access. */
    public boolean seesEmergencies() {
        return isAdministrator() || is(Relation.Kind.AUDITOR);
    }

    private boolean is(Relation.Kind kind) {
        return relations.stream().anyMatch(it -> it.kind() == kind);
    }
}
