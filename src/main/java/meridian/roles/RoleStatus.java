package meridian.roles;

import java.util.Locale;

/** Where a role stands: nothing published yet, one version live, or taken out of use. */
public enum RoleStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    /** As the database and the API write it: "published". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is no such status */
    public static RoleStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
