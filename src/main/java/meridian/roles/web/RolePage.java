package meridian.roles.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import meridian.roles.PublishedVersion;
import meridian.roles.ReadRoles.Neighbour;
import meridian.roles.RoleFinding;
import meridian.roles.ShownRole;
import meridian.roles.pay.Range;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.ui.Address;
import org.jspecify.annotations.Nullable;

/**
 * What a role's page shows.
 *
 * @param rights what whoever looks may do with it
 * @param organisation whose role it is
 * @param versions the latest first; empty for others than its organisation
 * @param findings those nobody accepted; empty on the page of a past version
 */
public record RolePage(
        ShownRole role,
        RoleRights rights,
        String organisation,
        List<PublishedVersion> versions,
        List<RoleFinding> findings,
        List<Neighbour> neighbours) {

    public RoleProfile profile() {
        return role.profile();
    }

    /** Where the lines of its document can be read, null for those who may not. */
    public @Nullable String sourceOf() {
        return rights.behind() ? role.address() : null;
    }

    /** Who sees it besides its organisation, in two words. */
    public String visibility() {
        return switch (role.audience().visibility()) {
            case PRIVATE -> "Private";
            case SHARED -> "Shared with others";
            case PUBLIC -> "Public";
        };
    }

    public List<RoleLimit> limits() {
        return RoleLimit.of(profile());
    }

    /** Duties under their sub-headings, in the document's order; those without one under the empty heading. */
    public SequencedMap<String, List<Responsibility>> duties() {
        return grouped(profile().responsibilities(), duty -> duty.group() == null ? "" : duty.group());
    }

    /** Criteria under their categories, in the document's order. */
    public SequencedMap<String, List<Criterion>> criteria() {
        return grouped(profile().criteria(), it -> it.category() == null ? "" : it.category());
    }

    /** Whether the document tells essential criteria from desirable ones at all. */
    public boolean weighsCriteria() {
        return profile().criteria().stream().anyMatch(it -> it.importance() != null);
    }

    /** How a criterion is assessed, in full words where the legend has them. */
    public String methods(Criterion criterion) {
        Map<String, String> legend = profile().assessmentMethods().stream()
                .collect(Collectors.toMap(it -> it.code(), it -> it.name(), (first, second) -> first));
        return criterion.methods().stream()
                .map(code -> legend.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    /** "£59,500 to £85,000 a year". */
    public static String pay(Pay pay) {
        BigDecimal min = pay.min();
        BigDecimal max = pay.max();
        if (min != null && max != null) {
            String band = new Range(min.min(max), min.max(max), pay.currency(), pay.period()).toString();
            return pay.period().equals("year") ? band + " a year" : band;
        }
        BigDecimal one = min == null ? max : min;
        if (one == null) {
            return "Amount not given";
        }
        return (min == null ? "Up to " : "From ") + new Range(one, one, pay.currency(), pay.period());
    }

    /** The page of the role of this title, null where the library has none. */
    public @Nullable String addressOf(String title) {
        String slug = slugOf(title);
        return slug == null ? null : "/roles/" + slug;
    }

    private @Nullable String slugOf(@Nullable String title) {
        return neighbours.stream()
                .filter(it -> it.title().equalsIgnoreCase(title))
                .map(Neighbour::slug)
                .filter(slug -> !slug.equals(role.slug()))
                .findFirst()
                .orElse(null);
    }

    /** "12 essential, 3 desirable; candidates are shortlisted on the essential ones", or how many where it does not say. */
    public String criteriaInWords() {
        long essential = profile().criteria().stream()
                .filter(it -> it.importance() == RoleProfile.Importance.ESSENTIAL)
                .count();
        int all = profile().criteria().size();
        return weighsCriteria()
                ? "%d essential, %d other; candidates are shortlisted on the essential ones."
                        .formatted(essential, all - essential)
                : (all == 1 ? "1 criterion" : all + " criteria") + "; the document does not say which are essential.";
    }

    /** How many columns the table of criteria has. */
    public int criteriaColumns() {
        return 2 + (weighsCriteria() ? 1 : 0) + (saysMethods() ? 1 : 0);
    }

    /** Whether any criterion says how it is assessed. */
    public boolean saysMethods() {
        return profile().criteria().stream().anyMatch(it -> !it.methods().isEmpty());
    }

    /** Whether nothing at all was understood of what the role expects. */
    public boolean saysNothing() {
        RoleProfile profile = profile();
        return profile.purpose().isEmpty()
                && profile.responsibilities().isEmpty()
                && profile.competencies().isEmpty()
                && profile.capabilities().isEmpty()
                && profile.criteria().isEmpty();
    }

    /** The list of the roles of its family. */
    public String familyAddress() {
        return Address.of("/roles").and("family", profile().family()).toString();
    }

    /** This role beside those of its ladder that the library has, lowest first; null where it has none of them. */
    public @Nullable String comparisonAddress() {
        Address address = Address.of("/comparisons")
                .and("role", slugOf(profile().ladder().previous()))
                .and("role", role.slug())
                .and("role", slugOf(profile().ladder().next()));
        return address.parameters().size() < 2 ? null : address.toString();
    }

    private static <T> SequencedMap<String, List<T>> grouped(List<T> all, Function<T, String> group) {
        return all.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
    }
}
