package meridian.roles.web;

import java.util.List;
import meridian.access.AuditRow;
import meridian.ui.Address;
import meridian.ui.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a history shows.
 *
 * @param of whose history it is
 * @param older where the acts before these are, null where there are none
 */
public record History(
        String of,
        List<Crumb> crumbs,
        List<AuditRow> rows,
        @Nullable Address older) {}
