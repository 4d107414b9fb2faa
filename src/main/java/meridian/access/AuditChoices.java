package meridian.access;

import java.util.List;

/**
 * What the audit can be asked for by.
 *
 * @param acts that were done, as {@link Audited} names them
 * @param kinds of records that something was done to
 * @param entries how many there are in all
 */
public record AuditChoices(List<String> acts, List<String> kinds, long entries) {

    public AuditChoices {
        acts = List.copyOf(acts);
        kinds = List.copyOf(kinds);
    }
}
