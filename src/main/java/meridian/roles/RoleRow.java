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
 * @param hasDraft whether a draft waits
 * @param findings how many nobody accepted
 * @param errors how many of them are errors
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
        int findings,
        int errors,
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

    public String address() {
        return "/roles/" + slug;
    }
}
