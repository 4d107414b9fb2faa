package meridian.roles.reading;

import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;

/**
 * A document as it was understood.
 *
 * @param profiles one, or one per part where the document holds several roles
 */
public record ReadDocument(String name, SourceText text, List<RoleProfile> profiles) {

    public ReadDocument {
        profiles = List.copyOf(profiles);
    }
}
