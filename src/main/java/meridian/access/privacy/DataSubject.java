package meridian.access.privacy;

import java.sql.Types;
import java.util.Locale;
import java.util.Map;
import meridian.access.Account;
import meridian.access.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Whoever something is kept of.
 *
 * @param account null where they have none
 * @param isNamesake whether somebody else has the same name: then nothing is known to be theirs by it
 */
public record DataSubject(@Nullable AccountId account, String name, String address, boolean isNamesake) {

    /** Somebody with an account, whose name nobody else has. */
    public DataSubject(Account account) {
        this(account.id(), account.name(), account.address(), false);
    }

    /** With what {@link PersonalTable#condition} is asked. */
    public Map<String, ?> parameters() {
        return Map.of(
                // Of no type, so that it is compared with a uuid as with a text.
                "account",
                new SqlParameterValue(Types.OTHER, account == null ? null : account.toString()),
                "name",
                new SqlParameterValue(Types.VARCHAR, isNamesake ? null : name),
                "address",
                address,
                "words",
                isNamesake ? whole(address) : whole(name) + "|" + whole(address));
    }

    /** As a pattern of PostgreSQL that finds it by itself, and not within a longer word. */
    private static String whole(String text) {
        return "(?<![[:alnum:]._%+-])" + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "\\\\$0")
                + "(?![[:alnum:]])";
    }
}
