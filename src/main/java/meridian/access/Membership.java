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
        return relations.stream().anyMatch(it -> it.kind() == Relation.Kind.ADMINISTRATOR);
    }
}
