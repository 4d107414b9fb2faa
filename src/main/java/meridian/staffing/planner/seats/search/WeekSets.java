package meridian.staffing.planner.seats.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one person may hold together in one week: every set of seats within their days and workstreams, so that of prices on each
 * the best set is found by looking. A workstream on which others may not be beside this person takes a fee. Where there are too many
 * sets, the days alone count and the last seat is taken in part.
 */
final class WeekSets {

    private static final double HAIR = 1e-9;
    private static final char NONE = (char) -1;
    private static final int MOST_SETS = NONE - 1;

    /** Where the price of each thing that may be held stands. */
    private final int[] places;

    private final double[] takes;
    private final double days;
    /** Of each set the set that it adds to, and what it adds; the first is empty. Empty where there are too many. */
    private final char[] parents;

    private final char[] adds;
    /** Of each set the thing in it for which it pays the fees of a workstream anew, NONE for none; null where no workstream takes one. */
    private final char @Nullable [] pays;

    /** Where the fees of each thing's workstream stand. */
    private final int[][] fees;

    private final Values values;

    /** Room for what each set of one person's week comes to. It is the same for all of them: what is near at hand is read sooner. */
    static final class Values {

        private double[] values = {};

        private double[] of(int sets) {
            if (values.length < sets) {
                values = new double[sets];
            }
            return values;
        }
    }

    /**
     * What may be held in a week.
     *
     * @param streams the workstream of each thing
     * @param onStream whether the person is on it by what is fixed
     * @param moreStreams how many workstreams there may be beside those
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Things(
            int[] places,
            double[] takes,
            int[] streams,
            boolean[] onStream,
            int[][] fees,
            double days,
            int moreStreams) {}

    WeekSets(Things things, int mostSets, Values values) {
        this.values = values;
        places = things.places();
        takes = things.takes();
        days = things.days();
        fees = things.fees();
        Collected sets = new Collected(things, Math.min(mostSets, MOST_SETS));
        parents = chars(sets.parents, sets.count);
        adds = chars(sets.adds, sets.count);
        boolean paid = Arrays.stream(fees).anyMatch(each -> each.length > 0);
        pays = paid ? chars(sets.pays, sets.count) : null;
    }

    /** Small, since there are very many; -1 becomes {@link #NONE}. */
    private static char[] chars(int[] numbers, int count) {
        char[] small = new char[count];
        for (int i = 0; i < count; i++) {
            small[i] = (char) numbers[i];
        }
        return small;
    }

    /** All sets, each one of those before with one thing more; none where there are too many. */
    private static final class Collected {

        private static final int FEW = 16;

        private final Things things;
        private int[] parents = new int[FEW];
        private int[] adds = new int[FEW];
        private int[] pays = new int[FEW];
        private double[] left = new double[FEW];
        private int[] streams = new int[FEW];
        private int count = 1;

        Collected(Things things, int most) {
            this.things = things;
            parents[0] = -1;
            adds[0] = -1;
            pays[0] = -1;
            left[0] = things.days() + HAIR;
            streams[0] = things.moreStreams();
            for (int set = 0; set < count && count <= most; set++) {
                for (int item = adds[set] + 1; item < things.places().length; item++) {
                    add(set, item);
                }
            }
            count = count > most ? 0 : count;
        }

        private void add(int set, int item) {
            boolean entered = false;
            for (int s = set; s > 0; s = parents[s]) {
                entered |= things.streams()[adds[s]] == things.streams()[item];
            }
            boolean known = entered || things.onStream()[item];
            if (things.takes()[item] > left[set] || (!known && streams[set] <= 0)) {
                return;
            }
            if (count == parents.length) {
                grow();
            }
            parents[count] = set;
            adds[count] = item;
            pays[count] = entered || things.fees()[item].length == 0 ? -1 : item;
            left[count] = left[set] - things.takes()[item];
            streams[count] = streams[set] - (known ? 0 : 1);
            count++;
        }

        private void grow() {
            parents = Arrays.copyOf(parents, 2 * count);
            adds = Arrays.copyOf(adds, 2 * count);
            pays = Arrays.copyOf(pays, 2 * count);
            left = Arrays.copyOf(left, 2 * count);
            streams = Arrays.copyOf(streams, 2 * count);
        }
    }

    /**
     * The best that the prices of a set come to.
     *
     * @param slope less by one where the set holds something, more by one where it pays a fee
     */
    double best(double[] prices, double[] slope) {
        if (parents.length == 0) {
            return partly(prices, slope);
        }
        double[] value = values.of(parents.length);
        int best = evaluate(prices, value);
        for (int s = best; s > 0; s = parents[s]) {
            slope[places[adds[s]]]--;
            if (pays != null && pays[s] != NONE) {
                for (int fee : fees[pays[s]]) {
                    slope[fee]++;
                }
            }
        }
        return value[best];
    }

    private int evaluate(double[] prices, double[] values) {
        int best = 0;
        values[0] = 0;
        for (int s = 1; s < parents.length; s++) {
            double value = values[parents[s]] + prices[places[adds[s]]];
            if (pays != null && pays[s] != NONE) {
                for (int fee : fees[pays[s]]) {
                    value -= prices[fee];
                }
            }
            values[s] = value;
            if (value > values[best]) {
                best = s;
            }
        }
        return best;
    }

    private double partly(double[] prices, double[] slope) {
        Integer[] order = new Integer[places.length];
        Arrays.setAll(order, item -> item);
        Arrays.sort(order, (a, b) -> Double.compare(prices[places[b]] / takes[b], prices[places[a]] / takes[a]));
        double left = days;
        double sum = 0;
        for (int item : order) {
            double price = prices[places[item]];
            if (price <= 0 || left <= 0) {
                break;
            }
            double held = Math.min(1, left / takes[item]);
            slope[places[item]] -= held;
            left -= takes[item] * held;
            sum += price * held;
        }
        return sum;
    }

    /** What each would take from the best set of the others if it were held. */
    void worth(double[] prices, double[] into) {
        if (parents.length == 0) {
            for (int place : places) {
                into[place] = Math.max(0, prices[place]);
            }
            return;
        }
        double[] value = values.of(parents.length);
        double best = value[evaluate(prices, value)];
        for (int item = 0; item < places.length; item++) {
            into[places[item]] = best;
        }
        for (int set = 1; set < parents.length; set++) {
            for (int s = set; s > 0; s = parents[s]) {
                int place = places[adds[s]];
                into[place] = Math.min(into[place], best - value[set] + prices[place]);
            }
        }
    }
}
