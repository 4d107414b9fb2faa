package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;

final class LongEnough implements Rule {

    @Override
    public String name() {
        return "least weeks";
    }

    @Override
    public String sentence() {
        return "Nobody sits shorter on a seat than its least weeks, or than what is free of it in a row.";
    }

    @Override
    public void state(Staffing staffing, Stated stated) {
        staffing.seats().forEach(seat -> stated.leastWeeks(seat, seat.leastWeeks()));
    }

    @Override
    public Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
        SeatPlan fixed = staffing.fixed();
        return plan.stretches().stream()
                .filter(stretch -> IntStream.rangeClosed(stretch.from(), stretch.to())
                        .allMatch(week -> fixed.holder(stretch.seat(), week) == null))
                .filter(stretch -> stretch.weeks() < least(stretch, fixed))
                .map(stretch -> new Broken(
                        stretch.toString(),
                        1,
                        "%s sits on %s %s, shorter than %d weeks"
                                .formatted(
                                        stretch.person().id(),
                                        stretch.seat().id(),
                                        staffing.when(stretch.from(), stretch.to()),
                                        least(stretch, fixed))));
    }

    private static int least(Stretch stretch, SeatPlan fixed) {
        int from = stretch.from();
        int to = stretch.to();
        while (from > stretch.seat().from() && fixed.holder(stretch.seat(), from - 1) == null) {
            from--;
        }
        while (to < stretch.seat().to() && fixed.holder(stretch.seat(), to + 1) == null) {
            to++;
        }
        return Math.min(stretch.seat().leastWeeks(), to - from + 1);
    }

    @Override
    public List<List<Change>> ways(Stretch stretch, SeatPlan plan, Staffing staffing) {
        Stretch whole = plan.around(stretch);
        return List.of(List.of(Change.of(
                this,
                stretch.seat(),
                "%d %s at least in a row instead of %d"
                        .formatted(
                                whole.weeks(),
                                whole.weeks() == 1 ? "week" : "weeks",
                                stretch.seat().leastWeeks()),
                1,
                asked -> asked.leastWeeks(whole.weeks()))));
    }
}
