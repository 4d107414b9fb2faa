package meridian.bench.timefold;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the stretches of a seat break and cost together.
 *
 * @param count how many there are
 * @param missing weeks by which they are too short
 * @param away their ends at which the holder does not work
 */
record Stretches(int count, int missing, int away) {

    /** Reads the stretches of a seat off its weeks with somebody: once for each move, however many of the weeks it changes. */
    static UniConstraintCollector<SeatWeek, ?, Stretches> ofSeat() {
        return OF_SEAT;
    }

    private static final UniConstraintCollector<SeatWeek, Weeks, Stretches> OF_SEAT = new Collector();

    private static final class Collector implements UniConstraintCollector<SeatWeek, Weeks, Stretches> {

        @Override
        public Supplier<Weeks> supplier() {
            return Weeks::new;
        }

        @Override
        public BiFunction<Weeks, SeatWeek, Runnable> accumulator() {
            return Weeks::put;
        }

        @Override
        public Function<Weeks, @Nullable Stretches> finisher() {
            return Weeks::read;
        }
    }

    /** The weeks of a seat, each with its holder. */
    private static final class Weeks {

        private @Nullable SeatWeek[] weeks = {};
        private @Nullable Sitter[] holders = {};

        Runnable put(SeatWeek seatWeek) {
            if (weeks.length == 0) {
                weeks = new SeatWeek[seatWeek.line().seat.weeks()];
                holders = new Sitter[weeks.length];
            }
            int at = seatWeek.week() - seatWeek.line().seat.from();
            weeks[at] = seatWeek;
            holders[at] = seatWeek.getSitter();
            return () -> holders[at] = null;
        }

        Stretches read() {
            int count = 0;
            int missing = 0;
            int away = 0;
            int from = 0;
            for (int at = 0; at < holders.length; at++) {
                if (at + 1 == holders.length || holders[at + 1] != holders[at]) {
                    Sitter holder = holders[at];
                    if (holder != null) {
                        count++;
                        missing += missing(from, at);
                        away += away(holder, from) + (from < at ? away(holder, at) : 0);
                    }
                    from = at + 1;
                }
            }
            return new Stretches(count, missing, away);
        }

        private int missing(int from, int to) {
            int missing = week(from).least() - (to - from + 1);
            for (int at = from; at <= to && missing > 0; at++) {
                if (week(at).isFixed()) {
                    return 0;
                }
            }
            return Math.max(0, missing);
        }

        private int away(Sitter holder, int at) {
            return holder.worksIn(week(at).week()) || week(at).isFixed() ? 0 : 1;
        }

        private SeatWeek week(int at) {
            SeatWeek week = weeks[at];
            if (week == null) {
                throw new IllegalStateException("nobody holds the seat in week " + at);
            }
            return week;
        }
    }
}
