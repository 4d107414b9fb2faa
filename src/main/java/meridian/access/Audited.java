package meridian.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, as the audit keeps it.
 *
 * @param act which act it is, in past tense: {@code role.published}
 * @param words what was done, as a sentence for a person: "Published version 2."
 * @param before what was there, null where there was nothing or it did not change
 * @param after what is there now, null likewise
 * @param reason why, where one was asked for and given
 */
public record Audited(
        String act,
        Subject subject,
        String words,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /**
     * What it was done to.
     *
     * @param kind what kind of thing it is: {@code role}
     * @param id which, for good
     * @param name what it was called then
     * @param organisation whose affair it is; null where it is the installation's own, and for what is done to an account
     *     itself: that is the affair of the organisation its person joined first
     */
    public record Subject(
            String kind, String id, String name, @Nullable OrganisationId organisation) {

        public static Subject of(Organisation organisation) {
            return new Subject("organisation", organisation.id().toString(), organisation.name(), organisation.id());
        }

        /** What somebody is to one of their organisations. */
        public static Subject of(Account account, Organisation organisation) {
            return new Subject(ACCOUNT, account.id().toString(), account.name(), organisation.id());
        }

        public static Subject of(Account account) {
            return of(account.id(), account.name());
        }

        public static Subject of(AccountId account, String name) {
            return new Subject(ACCOUNT, account.toString(), name, null);
        }
    }

    static final String ACCOUNT = "account";

    public Audited {
        if (!act.matches("[a-z-]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("“" + act + "” is no act: an act is such as role.published");
        }
    }

    public Audited(String act, Subject subject, String words) {
        this(act, subject, words, null, null, null);
    }

    /** An act as a person reads it: "Role published". */
    public static String inWords(String act) {
        String words = act.replaceAll("[.-]", " ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The same with what changed. */
    public Audited changing(@Nullable String from, @Nullable String to) {
        return new Audited(act, subject, words, from, to, reason);
    }

    /** The same with why; a blank reason is none. */
    public Audited because(@Nullable String why) {
        return new Audited(act, subject, words, before, after, why == null || why.isBlank() ? null : why.strip());
    }
}
