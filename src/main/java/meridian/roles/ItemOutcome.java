package meridian.roles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of one document of an import. */
public enum ItemOutcome {
    WAITING("waiting"),
    NEW("new"),
    CHANGED("changed since last time"),
    UNCHANGED("unchanged"),
    NOT_A_ROLE("not a role"),
    FAILED("failed"),
    STOPPED("not read: the import was stopped");

    private final String words;

    ItemOutcome(String words) {
        this.words = words;
    }

    /** As the database and the API write it: "not_a_role". */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a person reads it: "not a role". */
    public String words() {
        return words;
    }

    static ItemOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
