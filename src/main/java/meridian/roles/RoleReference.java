package meridian.roles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A role as an address names it: {@code lead-engineer} for what the library shows, {@code lead-engineer@3} for a version,
 * {@code lead-engineer@draft} for the draft.
 *
 * @param version null where none is named
 */
public record RoleReference(String slug, @Nullable Integer version, boolean draft) {

    private static final Pattern WRITTEN = Pattern.compile("([^@]+)(?:@(?:(\\d{1,6})|(draft)))?");

    /** What the library shows of the role. */
    public static RoleReference to(String slug) {
        return new RoleReference(slug, null, false);
    }

    /** Empty where it is not written as one. */
    public static Optional<RoleReference> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new RoleReference(
                        written.group(1),
                        written.group(2) == null ? null : Integer.valueOf(written.group(2)),
                        written.group(3) != null))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return draft ? slug + "@draft" : version == null ? slug : slug + "@" + version;
    }
}
