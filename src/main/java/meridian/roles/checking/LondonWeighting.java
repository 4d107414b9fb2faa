package meridian.roles.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import meridian.roles.checking.Check.Hit;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Severity;
import org.jspecify.annotations.Nullable;

/** Holds a London band to the band elsewhere times the weighting. */
final class LondonWeighting {

    static final Check CHECK = new Check(
            "pay-off-weighting",
            Severity.WARNING,
            "Where pay in London is pay elsewhere times one weighting, a band that is off by more than £1 was miscalculated"
                    + " or left behind by a rise. The weighting is the one most of the roles checked together follow, or"
                    + " 1.05 where they are too few to say.",
            "UK: £40,000 to £50,000. London: £42,000 to £53,500.",
            "UK: £40,000 to £50,000. London: £42,000 to £52,500.",
            LondonWeighting::find);

    private static final BigDecimal USUAL = new BigDecimal("1.05");

    /** So many bands at least have to agree before they say what the weighting is. */
    private static final int ENOUGH = 4;

    private LondonWeighting() {}

    private record Ends(Pay elsewhere, Pay london) {}

    private static List<Hit> find(CheckedRole role) {
        BigDecimal weighting = role.library().londonWeighting();
        List<Hit> hits = new ArrayList<>();
        for (Ends ends : pairs(role.profile())) {
            compare("lower", ends.elsewhere.min(), ends.london.min(), ends, weighting, hits);
            compare("upper", ends.elsewhere.max(), ends.london.max(), ends, weighting, hits);
        }
        return hits;
    }

    private static void compare(
            String which,
            @Nullable BigDecimal base,
            @Nullable BigDecimal london,
            Ends ends,
            BigDecimal weighting,
            List<Hit> hits) {
        if (base == null || london == null) {
            return;
        }
        BigDecimal due = base.multiply(weighting).setScale(0, RoundingMode.HALF_UP);
        if (london.subtract(base.multiply(weighting)).abs().compareTo(BigDecimal.ONE) > 0) {
            String message =
                    "the %s end of pay in %s is %s, but %s times %s is %s: correct it, or accept it with the reason"
                            .formatted(
                                    which, ends.london.location(), money(london), money(base), weighting, money(due));
            hits.add(Hit.of(ends.london.lines(), message, which, base.toPlainString(), london.toPlainString()));
        }
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.UK, "£%,.0f", amount);
    }

    /** Each London band with the one band elsewhere; nothing where it is not clear which that is. */
    private static List<Ends> pairs(RoleProfile profile) {
        List<Pay> london =
                profile.pay().stream().filter(LondonWeighting::isLondon).toList();
        List<Pay> elsewhere = profile.pay().stream()
                .filter(it -> !isLondon(it) && it.currency().equals("GBP"))
                .toList();
        return elsewhere.size() != 1
                ? List.of()
                : london.stream()
                        .filter(it -> it.currency().equals("GBP")
                                && it.period().equals(elsewhere.getFirst().period()))
                        .map(it -> new Ends(elsewhere.getFirst(), it))
                        .toList();
    }

    private static boolean isLondon(Pay pay) {
        return pay.location() != null && pay.location().toLowerCase(Locale.ROOT).contains("london");
    }

    /** What more than half of the ends of the bands follow to the pound, 1.05 where there is no such thing. */
    static BigDecimal learnedFrom(List<RoleProfile> roles) {
        Map<BigDecimal, Integer> counts = new TreeMap<>();
        int all = 0;
        for (RoleProfile role : roles) {
            for (Ends ends : pairs(role)) {
                BigDecimal low = ends.elsewhere.max();
                BigDecimal high = ends.london.max();
                if (low != null && high != null && low.signum() > 0) {
                    all++;
                    counts.merge(high.divide(low, 3, RoundingMode.HALF_UP).stripTrailingZeros(), 1, Integer::sum);
                }
            }
        }
        int half = all / 2;
        return counts.entrySet().stream()
                .filter(it -> it.getValue() >= ENOUGH && it.getValue() > half)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(USUAL);
    }
}
