package meridian.access;

/**
 * Whose roles they are: a council, a department, a supplier.
 *
 * @param slug what it is called in addresses
 */
public record Organisation(OrganisationId id, String slug, String name) {}
