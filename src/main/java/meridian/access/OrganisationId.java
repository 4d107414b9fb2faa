package meridian.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Which organisation. */
public record OrganisationId(UUID value) {

    /** A new one, later in order than those before it. */
    public static OrganisationId next() {
        return new OrganisationId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
