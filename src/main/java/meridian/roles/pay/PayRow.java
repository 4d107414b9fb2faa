package meridian.roles.pay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grade in a place: the band, what the weighting says of it, and what the roles say.
 *
 * @param band null where none is recorded
 * @param agreeing roles whose documents say the band
 * @param differing roles whose documents say something else, or say it where there is no band
 */
public record PayRow(
        String grade,
        Place place,
        @Nullable PayBand band,
        Weighed weighed,
        List<SaidPay> agreeing,
        List<SaidPay> differing) {

    public PayRow {
        agreeing = List.copyOf(agreeing);
        differing = List.copyOf(differing);
    }

    /** Whether somebody should look at it. */
    public boolean disagrees() {
        return weighed instanceof Weighed.Off || (band != null && !differing.isEmpty());
    }
}
