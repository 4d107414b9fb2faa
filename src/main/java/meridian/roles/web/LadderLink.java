package meridian.roles.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.ladders.Rung;
import org.jspecify.annotations.Nullable;

/**
 * A link of a ladder as a form carries it: whose, which, and what it was seen to name, such as
 * {@code senior-analyst next Lead Analyst}.
 *
 * @param role by its slug
 * @param seen a title, null where it named none
 */
public record LadderLink(
        String role, Rung.End end, @Nullable String seen) {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) (previous|next)(?: (.+))?", Pattern.DOTALL);

    public static LadderLink of(Rung rung, Rung.End end) {
        return new LadderLink(rung.id(), end, rung.named(end));
    }

    /** Empty where it is not written as one. */
    static Optional<LadderLink> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new LadderLink(
                        written.group(1),
                        Rung.End.valueOf(written.group(2).toUpperCase(Locale.ROOT)),
                        written.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return role + " " + end + (seen == null ? "" : " " + seen);
    }
}
