package meridian.roles;

import java.time.Instant;
import java.util.List;
import meridian.access.OrganisationId;
import meridian.ui.Run;
import org.jspecify.annotations.Nullable;

/**
 * A role as a list shows it.
 *
 * @param title its words marked where they were searched for
 * @param liveVersion null until the first is published
 * @param hasDraft whether a draft waits; false for others than its organisation
 * @param findings how many nobody accepted, null likewise
 * @param errors how many of them are errors, null likewise
 * @param match the statement that says best what was searched for, null where nothing was or only the title says it
 */
public record RoleRow(
        RoleId id,
        String slug,
        List<Run> title,
        OrganisationId organisation,
        @Nullable String family,
        @Nullable String seniority,
        @Nullable Integer level,
        @Nullable String grade,
        @Nullable String department,
        RoleStatus status,
        @Nullable Integer liveVersion,
        boolean hasDraft,
        @Nullable Integer findings,
        @Nullable Integer errors,
        Instant updatedAt,
        @Nullable Match match) {

    /**
     * A statement that says what was searched for.
     *
     * @param kind what it is: "duty", "criterion"
     * @param others how many more statements of the role say it
     */
    public record Match(String kind, @Nullable String grouping, List<Run> text, int first, int last, int others) {}

    /** The title in one piece. */
    public String name() {
        StringBuilder name = new StringBuilder();
        title.forEach(run -> name.append(run.text()));
        return name.toString();
    }

    public boolean hasFindings() {
        return findings != null && findings > 0;
    }

    /** "1 error", "3 errors"; null for none. */
    public @Nullable String errorsInWords() {
        return errors == null || errors == 0 ? null : errors == 1 ? "1 error" : errors + " errors";
    }

    public String address() {
        return "/roles/" + slug;
    }
}
