package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import meridian.staffing.planner.seats.measures.Measure;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a plan has other than an earlier one.
 *
 * @param earlier the plan before
 * @param best the plan with the least value, whatever it changes
 * @param moves who comes and who goes
 * @param before the measures of the earlier plan
 * @param after those of the plan
 */
record Difference(
        EarlierPlan earlier, FoundSeats best, List<Move> moves, Map<String, Double> before, Map<String, Double> after) {

    /**
     * Somebody else on a seat in some weeks, both included.
     *
     * @param before who held it; null: nobody
     * @param after who holds it; null: nobody
     */
    record Move(
            Seat seat,
            int from,
            int to,
            @Nullable String before,
            @Nullable String after,
            String text) {
        int weeks() {
            return to - from + 1;
        }
    }

    static Difference between(EarlierPlan earlier, SeatPlan plan, FoundSeats best, Staffing staffing) {
        return new Difference(
                earlier, best, moves(earlier, plan, staffing), earlier.measures(), Measures.of(plan, staffing));
    }

    private static List<Move> moves(EarlierPlan earlier, SeatPlan plan, Staffing staffing) {
        List<Move> moves = new ArrayList<>();
        for (Seat seat : staffing.seats()) {
            int from = seat.from();
            for (int week = seat.from(); week <= seat.to(); week++) {
                if (week == seat.to() || !isSame(earlier, plan, seat, week, week + 1)) {
                    Person after = plan.holder(seat, from);
                    String before = before(earlier, seat, from);
                    if (!Objects.equals(before, after == null ? null : after.id())) {
                        moves.add(move(earlier, seat, from, week, before, after, staffing));
                    }
                    from = week + 1;
                }
            }
        }
        return moves;
    }

    private static @Nullable String before(EarlierPlan earlier, Seat seat, int week) {
        Person person = earlier.plan().holder(seat, week);
        return person == null ? earlier.goneFrom(seat, week) : person.id();
    }

    private static boolean isSame(EarlierPlan earlier, SeatPlan plan, Seat seat, int week, int next) {
        return Objects.equals(before(earlier, seat, week), before(earlier, seat, next))
                && Objects.equals(plan.holder(seat, week), plan.holder(seat, next));
    }

    private static Move move(
            EarlierPlan earlier,
            Seat seat,
            int from,
            int to,
            @Nullable String before,
            @Nullable Person after,
            Staffing staffing) {
        Person known = earlier.plan().holder(seat, from);
        String where = "%s (%s)".formatted(seat.name(), seat.id());
        String text;
        if (before == null && after != null) {
            text = "%s comes to %s, which nobody held".formatted(after.name(), where);
        } else if (after != null) {
            text = "%s takes over %s from %s"
                    .formatted(after.name(), where, known == null ? before + ", who is no longer there" : known.name());
        } else {
            text = (known == null ? before + " is no longer there" : known.name() + " leaves " + where)
                    + ", and nobody holds "
                    + (known == null ? where : "it");
        }
        return new Move(
                seat, from, to, before, after == null ? null : after.id(), text + ", " + staffing.when(from, to) + ".");
    }

    /** How many weeks of seats somebody else holds, or nobody. */
    int weeks() {
        return moves.stream().mapToInt(Move::weeks).sum();
    }

    /** What of the measures is less and what is more, by their titles. */
    Map<String, String> gainedAndLost() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Measure measure : Measures.ALL) {
            double was = measure.shown(before.getOrDefault(measure.name(), 0.0));
            double is = measure.shown(after.getOrDefault(measure.name(), 0.0));
            if (Math.abs(was - is) > 1e-9) {
                all.put(measure.title(), "%s before, %s now".formatted(Words.number(was), Words.number(is)));
            }
        }
        return all;
    }

    /** All of it for a person, a line each. */
    List<String> text(Staffing staffing, SeatPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(
                moves.isEmpty()
                        ? "Nobody moves: the plan is that of %s.".formatted(earlier.file())
                        : "%d weeks of seats are other than in %s:".formatted(weeks(), earlier.file()));
        moves.forEach(move -> lines.add(move.text()));
        gainedAndLost().forEach((title, change) -> lines.add("%s: %s.".formatted(title, change)));
        double dearer = Measures.value(plan, staffing) - best.value();
        if (dearer > 1e-6 * Math.max(1, Math.abs(best.value()))) {
            lines.add("What is not worth a change stays: with %d weeks more changed the value would be %s lower."
                    .formatted(
                            between(earlier, best.plan(), best, staffing).weeks() - weeks(),
                            Words.number(Math.rint(dearer * 100) / 100)));
        }
        return lines;
    }
}
