package meridian.roles;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Which role. */
public record RoleId(@JsonValue UUID value) {

    /** A new one, later in order than those before it. */
    public static RoleId next() {
        return new RoleId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
