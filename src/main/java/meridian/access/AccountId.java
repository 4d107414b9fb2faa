package meridian.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Which account. */
public record AccountId(UUID value) {

    /** A new one, later in order than those before it. */
    public static AccountId next() {
        return new AccountId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
