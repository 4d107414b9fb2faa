package meridian.roles;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which roles a list shows, and in which order; what is null or empty does not filter.
 *
 * @param words searched for in titles and statements, as a person types them: quotes hold a phrase, a minus leaves out
 * @param organisation an organisation's slug
 * @param findings one of {@link #FINDINGS}
 * @param rule the name of a check: roles with a finding of it that nobody accepted
 * @param sort one of {@link #SORTS}, with a minus before it for the other way round; empty: the best first where words are
 *     searched for, else by title
 */
public record RoleFilter(
        String words,
        @Nullable String family,
        @Nullable Integer level,
        @Nullable String grade,
        @Nullable String organisation,
        @Nullable RoleStatus status,
        @Nullable String findings,
        @Nullable String rule,
        String sort) {

    public static final Set<String> FINDINGS = Set.of("some", "errors", "unsure", "none");
    public static final Set<String> SORTS =
            Set.of("title", "family", "level", "grade", "status", "findings", "updated");

    /** Every role, by title. */
    public static final RoleFilter NONE = new RoleFilter("", null, null, null, null, null, null, null, "");

    public boolean searches() {
        return !words.isBlank();
    }

    /** The same filter with other words. */
    RoleFilter withWords(String others) {
        return new RoleFilter(others, family, level, grade, organisation, status, findings, rule, sort);
    }
}
