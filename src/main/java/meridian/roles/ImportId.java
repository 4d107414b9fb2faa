package meridian.roles;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Which import. */
public record ImportId(@JsonValue UUID value) {

    /** A new one, later in order than those before it. */
    public static ImportId next() {
        return new ImportId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
