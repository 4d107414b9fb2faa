package meridian.access.privacy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a table's rows are known to be of a person.
 *
 * @param column the column that leads to the person
 * @param through the other table whose rows lead there, null where the column does itself
 */
public record FoundBy(Way way, String column, @Nullable Through through) {

    /** What the column has of the person. */
    public enum Way {
        /** The number of their account. */
        ACCOUNT,
        /** Their name, which somebody else may have too. */
        NAME,
        /** The address that messages reach them at. */
        ADDRESS,
        /** Text in which their name or address may stand. */
        WORDS
    }

    /**
     * Rows of another table that are theirs.
     *
     * @param key its column that has the same value as the column of this table
     * @param account its column that has the number of the account
     */
    public record Through(String table, String key, String account) {}

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(name|address|words) in )?(\\w+)(?: through (\\w+\\.\\w+)\\.(\\w+) by (\\w+))?");

    /** Of {@code account_id}, {@code name in made_by} or {@code number through access.audit_entry.number by account_id}. */
    static FoundBy of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("“" + text + "” does not say by what a row is known to be of a person");
        }
        String way = written.group(1);
        String table = written.group(3);
        return new FoundBy(
                way == null ? Way.ACCOUNT : Way.valueOf(way.toUpperCase(Locale.ROOT)),
                written.group(2),
                table == null ? null : new Through(table, written.group(4), written.group(5)));
    }

    /** Whether somebody else may be meant: a name is not one person's alone, and words may speak of another. */
    public boolean isUnsure() {
        return way == Way.NAME || way == Way.WORDS;
    }

    /** As a condition on the rows of its table, asked with the parameters of {@link DataSubject#parameters}. */
    public String condition() {
        if (through != null) {
            return "%s in (select %s from %s where %s = :account)"
                    .formatted(column, through.key(), through.table(), through.account());
        }
        return switch (way) {
            case ACCOUNT -> column + " = :account";
            case NAME -> "lower(%s) = lower(:name)".formatted(column);
            case ADDRESS -> "lower(%s) = lower(:address)".formatted(column);
            case WORDS -> "%s::text ~* :words".formatted(column);
        };
    }
}
