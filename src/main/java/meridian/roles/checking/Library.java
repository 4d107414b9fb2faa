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
    private final BigDecimal londonWeighting;
    private final boolean whole;

    private Library(List<RoleProfile> roles, boolean whole, @Nullable BigDecimal londonWeighting) {
        this.whole = whole;
        this.roles = List.copyOf(roles);
        for (RoleProfile role : this.roles) {
            names(role).forEach(name -> add(byTitle, key(name), role));
            statements(role).forEach(text -> add(byStatement, key(text), role));
        }
        this.londonWeighting = londonWeighting == null ? LondonWeighting.learnedFrom(roles) : londonWeighting;
    }

    private static void add(Map<String, List<RoleProfile>> index, String key, RoleProfile role) {
        List<RoleProfile> roles = index.computeIfAbsent(key, it -> new ArrayList<>());
        if (roles.isEmpty() || roles.getLast() != role) {
            roles.add(role);
        }
    }

    public static Library of(List<RoleProfile> roles) {
        return new Library(roles.stream().filter(RoleProfile::isRole).toList(), true, null);
    }

    /** Only some of the roles there are: a rule that would miss the others finds nothing. */
    public static Library excerpt(List<RoleProfile> roles) {
        return new Library(roles.stream().filter(RoleProfile::isRole).toList(), false, null);
    }

    /** The same roles where London pay is this many times the pay elsewhere, whatever their bands say. */
    public Library withLondonWeighting(BigDecimal weighting) {
        return new Library(roles, whole, weighting);
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

    /** The other roles that were given from the same folder; none in an excerpt, where nobody knows what is missing. */
    List<RoleProfile> beside(RoleProfile role) {
        String folder = folder(role.document());
        return roles.stream()
                .filter(it -> whole && !same(it, role) && folder(it.document()).equals(folder))
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
