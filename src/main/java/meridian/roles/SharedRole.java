package meridian.roles;

import java.time.LocalDate;
import meridian.access.Organisation;

/**
 * A published role that an organisation shows to another today.
 *
 * @param of whose role it is
 * @param until the last day of it
 * @param sharedBy as history names them
 */
public record SharedRole(
        String title, String slug, Organisation of, Organisation with, LocalDate until, String sharedBy) {

    public String address() {
        return "/roles/" + slug;
    }
}
