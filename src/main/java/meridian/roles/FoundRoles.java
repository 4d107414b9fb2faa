package meridian.roles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the roles a filter lets through.
 *
 * @param total how many there are on all pages
 * @param withFindings how many of them have findings nobody accepted
 * @param instead the words that were searched for in place of misspelt ones, null where it was as asked
 */
public record FoundRoles(
        List<RoleRow> rows,
        int total,
        int withFindings,
        @Nullable String instead) {

    static final FoundRoles NONE = new FoundRoles(List.of(), 0, 0, null);

    FoundRoles instead(String words) {
        return new FoundRoles(rows, total, withFindings, words);
    }
}
