package meridian.roles.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import meridian.roles.comparing.ContentWords;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;

/** The roles a role is judged among, the role itself with them or not. */
public final class Library {

    /** No other role is known: rules that need several find nothing. */
    public static final Library EMPTY = of(List.of());

    private final List<RoleProfile> roles;
    private final Map<String, List<RoleProfile>> byTitle = new HashMap<>();
    private final Map<String, List<RoleProfile>> byStatement = new HashMap<>();
    private final List<Weighting> weightings;
    private final BigDecimal londonWeighting;
    private final boolean whole;
    private final boolean others;

    /** Pay in a place is pay in its base times a factor. */
    public record Weighting(String place, String base, BigDecimal factor) {}

    private Library(
            List<RoleProfile> roles,
            boolean whole,
            boolean others,
            List<Weighting> weightings,
            @Nullable BigDecimal londonWeighting) {
        this.whole = whole;
        this.others = others;
        this.weightings = List.copyOf(weightings);
        this.roles = List.copyOf(roles);
        for (RoleProfile role : this.roles) {
            names(role).forEach(name -> add(byTitle, key(name), role));
            statements(role).forEach(text -> add(byStatement, key(text), role));
        }
        this.londonWeighting =
                londonWeighting != null ? londonWeighting : LondonWeighting.learnedFrom(whole ? roles : List.of());
    }

    private static void add(Map<String, List<RoleProfile>> index, String key, RoleProfile role) {
        List<RoleProfile> roles = index.computeIfAbsent(key, it -> new ArrayList<>());
        if (roles.isEmpty() || roles.getLast() != role) {
            roles.add(role);
        }
    }

    public static Library of(List<RoleProfile> roles) {
        return new Library(roles.stream().filter(RoleProfile::isRole).toList(), true, true, List.of(), null);
    }

    /**
     * Those of the roles there are that matter to one of them: those its links lead to, those that link back, those with its
     * lists.
     *
     * @param others whether there is any other role at all; if not, a link that leads nowhere is no fault
     * @param londonWeighting how many times the pay elsewhere London pay is in most of the roles there are, null where they
     *     are too few to say
     */
    public static Library excerpt(List<RoleProfile> roles, boolean others, @Nullable BigDecimal londonWeighting) {
        return new Library(
                roles.stream().filter(RoleProfile::isRole).toList(), false, others, List.of(), londonWeighting);
    }

    /** The same roles where London pay is this many times the pay elsewhere, whatever their bands say. */
    public Library withLondonWeighting(BigDecimal weighting) {
        return new Library(roles, whole, others, weightings, weighting);
    }

    /** The same roles held to the weightings somebody laid down; they go before what the roles' own bands say. */
    public Library withWeightings(List<Weighting> weightings) {
        return new Library(roles, whole, others, weightings, londonWeighting);
    }

    List<Weighting> weightings() {
        return weightings;
    }

    public List<RoleProfile> roles() {
        return roles;
    }

    /** How many times the pay elsewhere London pay is: as given, else as most of the roles have it. */
    public BigDecimal londonWeighting() {
        return londonWeighting;
    }

    /** What a link may call a role: its title, with and without what stands before a colon, and its document's name. */
    private static Set<String> names(RoleProfile role) {
        Set<String> names = new HashSet<>();
        if (role.title() != null) {
            names.add(role.title());
            names.add(role.title().substring(role.title().lastIndexOf(':') + 1));
        }
        if (role.part() == null) {
            String file = role.document().substring(folder(role.document()).length());
            names.add(file.replaceFirst("\\.\\w+$", "").replace('_', ' '));
        }
        return names;
    }

    /** The roles a link of these words leads to, letter case and punctuation aside. */
    List<RoleProfile> titled(String title) {
        return byTitle.getOrDefault(key(title), List.of());
    }

    /** The roles that have a duty or criterion in these words. */
    List<RoleProfile> saying(String statement) {
        return byStatement.getOrDefault(key(statement), List.of());
    }

    /** Whether it is known which other roles there are beside this one: then a link can be said to lead nowhere. */
    boolean hasOthers(RoleProfile role) {
        return whole ? !beside(role).isEmpty() : others;
    }

    /** The other roles that were given from the same folder. */
    List<RoleProfile> beside(RoleProfile role) {
        String folder = folder(role.document());
        return roles.stream()
                .filter(it -> !same(it, role) && folder(it.document()).equals(folder))
                .toList();
    }

    /** Whether two profiles are of one role of one document. */
    static boolean same(RoleProfile a, RoleProfile b) {
        return a.document().equals(b.document()) && Objects.equals(a.part(), b.part());
    }

    private static String folder(String document) {
        int slash = Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\'));
        return slash < 0 ? "" : document.substring(0, slash);
    }

    /** The words of a text and nothing else, to find it by. */
    static String key(String text) {
        return String.join(" ", ContentWords.words(text));
    }

    private static Set<String> statements(RoleProfile role) {
        return new HashSet<>(Stream.concat(
                        role.responsibilities().stream().map(RoleProfile.Responsibility::text),
                        role.criteria().stream().map(RoleProfile.Criterion::text))
                .toList());
    }
}
