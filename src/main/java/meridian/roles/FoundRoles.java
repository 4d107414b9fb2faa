package meridian.roles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the roles a filter lets through.
 *
 * @param total how many there are on all pages
 * @param withFindings how many of them have findings nobody accepted
 * @param instead the words that were searched for in place of misspelt ones, null where it was as asked
 * @param next the place in the list after which it goes on, null where this is the end
 */
public record FoundRoles(
        List<RoleRow> rows,
        int total,
        int withFindings,
        @Nullable String instead,
        @Nullable String next) {

    static final FoundRoles NONE = new FoundRoles(List.of(), 0, 0, null, null);

    FoundRoles instead(String words) {
        return new FoundRoles(rows, total, withFindings, words, next);
    }
}
