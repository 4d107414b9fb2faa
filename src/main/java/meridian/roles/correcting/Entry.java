package meridian.roles.correcting;

import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.profile.Lines;

/**
 * A statement that can be corrected.
 *
 * @param key what corrections call it: it comes from its kind and its text as read, so that it stays the same when lines shift
 *     and when the statement itself is corrected
 */
public record Entry(String key, ProfileStatement statement) {

    public Kind kind() {
        return statement.kind();
    }

    public String text() {
        return statement.text();
    }

    public Lines lines() {
        return statement.lines();
    }

    Entry with(ProfileStatement other) {
        return new Entry(key, other);
    }
}
