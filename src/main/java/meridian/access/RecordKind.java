package meridian.access;

import org.jspecify.annotations.Nullable;

/**
 * A kind of record that the audit tells of. A module says what the kinds are of which it notes acts, as beans of this type.
 *
 * @param kind as entries name it: {@code role}
 * @param name as a person does: "Role"
 * @param address where such a record's page is, {@code {id}} standing for its id; null where it has none
 */
public record RecordKind(String kind, String name, @Nullable String address) {

    /** Where the page of one of them is, null where it has none. */
    public @Nullable String addressOf(String id) {
        return address == null ? null : address.replace("{id}", id);
    }
}
