package meridian.roles.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import meridian.roles.checking.Check.Hit;
import meridian.roles.checking.Library.Weighting;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Severity;
import org.jspecify.annotations.Nullable;

/** Holds a band in London, or in another place with a weighting, to the band elsewhere times the weighting. */
final class LondonWeighting {

    static final Check CHECK = new Check(
            "pay-off-weighting",
            Severity.WARNING,
            "Where pay in London is pay elsewhere times one weighting, a band that is off by more than £1 was miscalculated"
                    + " or left behind by a rise. The weighting is the one laid down under Pay, else the one most of the"
                    + " roles checked together follow, or 1.05 where they are too few to say.",
            "UK: £40,000 to £50,000. London: £42,000 to £53,500.",
            "UK: £40,000 to £50,000. London: £42,000 to £52,500.",
            LondonWeighting::find);

    private static final BigDecimal USUAL = new BigDecimal("1.05");

    /** So many bands at least have to agree before they say what the weighting is. */
    private static final int ENOUGH = 4;

    private LondonWeighting() {}

    private record Weighed(Pay base, Pay there, BigDecimal factor) {}

    private static List<Hit> find(CheckedRole role) {
        List<Hit> hits = new ArrayList<>();
        for (Weighed it : weighed(role.profile(), role.library())) {
            compare("lower", it.base.min(), it.there.min(), it, hits);
            compare("upper", it.base.max(), it.there.max(), it, hits);
        }
        return hits;
    }

    /** Each band with the one it is weighed by; none where it is not clear which that is. */
    private static List<Weighed> weighed(RoleProfile profile, Library library) {
        List<Weighed> found = new ArrayList<>();
        for (Pay there : profile.pay()) {
            Weighting kept = library.weightings().stream()
                    .filter(it -> isAt(there, it.place()))
                    .findFirst()
                    .orElse(null);
            if (kept == null) {
                pair(profile, there)
                        .map(it -> new Weighed(it, there, library.londonWeighting()))
                        .ifPresent(found::add);
            } else {
                profile.pay().stream()
                        .filter(it -> isAt(it, kept.base()) && isLike(it, there))
                        .findFirst()
                        .or(() -> pair(profile, there))
                        .map(it -> new Weighed(it, there, kept.factor()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static void compare(
            String which, @Nullable BigDecimal base, @Nullable BigDecimal there, Weighed weighed, List<Hit> hits) {
        if (base == null || there == null) {
            return;
        }
        BigDecimal due = base.multiply(weighed.factor);
        if (there.subtract(due).abs().compareTo(BigDecimal.ONE) > 0) {
            String message =
                    "the %s end of pay in %s is %s, but %s times %s is %s: correct it, or accept it with the reason"
                            .formatted(
                                    which,
                                    weighed.there.location(),
                                    money(there),
                                    money(base),
                                    weighed.factor,
                                    money(due.setScale(0, RoundingMode.HALF_UP)));
            hits.add(Hit.of(weighed.there.lines(), message, which, base.toPlainString(), there.toPlainString()));
        }
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.UK, "£%,.0f", amount);
    }

    /** The one band elsewhere that a London band stands beside. */
    private static Optional<Pay> pair(RoleProfile profile, Pay london) {
        List<Pay> elsewhere = profile.pay().stream()
                .filter(it -> !isLondon(it) && it.currency().equals("GBP"))
                .toList();
        return isLondon(london) && elsewhere.size() == 1 && isLike(elsewhere.getFirst(), london)
                ? Optional.of(elsewhere.getFirst())
                : Optional.empty();
    }

    private static boolean isLike(Pay one, Pay other) {
        return one != other
                && one.currency().equals(other.currency())
                && one.period().equals(other.period());
    }

    private static boolean isAt(Pay pay, String place) {
        return pay.location() != null && key(pay.location()).equals(key(place));
    }

    private static String key(String place) {
        return Library.key(place.replace("&", " and "));
    }

    private static boolean isLondon(Pay pay) {
        return pay.location() != null && pay.location().toLowerCase(Locale.ROOT).contains("london");
    }

    /** What more than half of the ends of the bands follow to the pound, 1.05 where there is no such thing. */
    static BigDecimal learnedFrom(List<RoleProfile> roles) {
        Map<BigDecimal, Integer> counts = new TreeMap<>();
        int all = 0;
        for (RoleProfile role : roles) {
            for (Pay london : role.pay()) {
                BigDecimal low = pair(role, london).map(Pay::max).orElse(null);
                BigDecimal high = london.max();
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
