package meridian.access;

/**
 * A person who may sign in.
 *
 * @param name as others read it
 * @param address of their mail, which they sign in with
 */
public record Account(AccountId id, String name, String address) {}
