package meridian.access;

/**
 * That somebody belongs to an organisation.
 *
 * @param position what they do there, in its own words: "Head of product"
 */
public record Membership(Organisation organisation, String position, boolean isAdministrator) {}
