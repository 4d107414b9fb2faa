package meridian.roles;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Which version of a framework. */
public record FrameworkVersionId(@JsonValue UUID value) {

    /** A new one, later in order than those before it. */
    public static FrameworkVersionId next() {
        return new FrameworkVersionId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
