package meridian.access.signin;

import java.util.Locale;

/** By what somebody showed who they are when a session began. */
public enum Means {
    PASSWORD,
    RECOVERY_CODE,
    PASSKEY,
    /** Another service that knows them. */
    PROVIDER;

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it was stored. */
    static Means of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** "recovery code". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
