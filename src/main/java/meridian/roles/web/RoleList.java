package meridian.roles.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.roles.FoundRoles;
import meridian.roles.RoleChoices;
import meridian.ui.Chip;
import meridian.ui.Fields;
import meridian.ui.Option;
import meridian.ui.Paging;
import meridian.ui.Sorting;

/**
 * What the page of the list of roles shows.
 *
 * @param inside whether whoever looks belongs to an organisation, and sees what goes on behind its roles
 */
public record RoleList(
        FoundRoles found,
        RoleChoices choices,
        List<Organisation> organisations,
        Fields fields,
        List<Chip> chips,
        Sorting sorting,
        Paging paging,
        boolean inside) {

    public static final List<Option> FINDINGS = List.of(
            new Option("some", "With findings"),
            new Option("errors", "With errors"),
            new Option("unsure", "With something unsure"),
            new Option("none", "Without findings"));

    public static final List<Option> STATUSES = List.of(
            new Option("draft", "Draft"), new Option("published", "Published"), new Option("withdrawn", "Withdrawn"));

    public List<Option> levels() {
        return choices.levels().stream()
                .map(level -> new Option(level.toString(), "Level " + level))
                .toList();
    }

    public List<Option> organisationOptions() {
        return organisations.stream()
                .map(it -> new Option(it.slug(), it.name()))
                .toList();
    }

    /** Whether the rows belong to more than one organisation, so that it needs saying which. */
    public boolean hasOrganisations() {
        return organisations.size() > 1;
    }

    public String organisation(OrganisationId id) {
        return names().getOrDefault(id, "");
    }

    private Map<OrganisationId, String> names() {
        return organisations.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    /** How many there are, in words: "42 roles, 3 with findings"; how many have findings only to those inside. */
    public String count() {
        String roles = found.total() == 1 ? "1 role" : "%,d roles".formatted(found.total());
        if (!inside) {
            return roles;
        }
        String findings =
                found.withFindings() == 0 ? "none with findings" : "%,d with findings".formatted(found.withFindings());
        return roles + ", " + findings;
    }
}
