package meridian.access.privacy;

import java.sql.Types;
import java.util.Locale;
import java.util.Map;
import meridian.access.Account;
import org.springframework.jdbc.core.SqlParameterValue;

/** Whoever something is kept of. */
public record DataSubject(Account account) {

    /** With what {@link PersonalTable#condition} is asked. */
    public Map<String, ?> parameters() {
        return Map.of(
                // Of no type, so that it is compared with a uuid as with a text.
                "account",
                new SqlParameterValue(Types.OTHER, account.id().toString()),
                "name",
                account.name(),
                "address",
                account.address(),
                "words",
                whole(account.name()) + "|" + whole(account.address()));
    }

    /** As a pattern of PostgreSQL that finds it by itself, and not within a longer word. */
    private static String whole(String text) {
        return "(?<![[:alnum:]._%+-])" + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "\\\\$0")
                + "(?![[:alnum:]])";
    }
}
