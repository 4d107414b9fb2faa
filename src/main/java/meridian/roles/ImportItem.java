package meridian.roles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document of an import and what became of it.
 *
 * @param reason why it failed or is no role, null otherwise
 * @param roles what it became: none unless it is new, changed or unchanged
 */
public record ImportItem(
        int seq, String name, ItemOutcome outcome, @Nullable String reason, List<ImportedRole> roles) {

    public ImportItem {
        roles = List.copyOf(roles);
    }

    /** The reason as a sentence of its own: on the command line it follows the document's name. */
    public @Nullable String sentence() {
        return reason == null || !Character.isLowerCase(reason.codePointAt(0)) ? reason : "It " + reason;
    }

    /**
     * A role the document holds.
     *
     * @param summary what changed since the reading before, in a sentence; empty where it is new or unchanged
     * @param unsure how many things the reading was unsure of, as of now
     */
    public record ImportedRole(
            ItemOutcome outcome, String slug, String title, boolean hasDraft, String summary, int unsure) {}
}
