package meridian.staffing.planner.seats.measures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import meridian.staffing.planner.seats.Agreed.Team;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;

/** All of them, as the contract lists them. */
public final class Measures {

    public static final List<Measure> ALL = List.of(
            new Unfilled(),
            new Away(),
            new TeamShort(),
            new Handovers(),
            new Change(),
            new Shortfall(),
            new Avoided(),
            new Growth(),
            new Cost());

    private Measures() {}

    public static Map<String, Double> of(SeatPlan plan, Staffing staffing) {
        Map<String, Double> all = new LinkedHashMap<>();
        ALL.forEach(measure -> all.put(measure.name(), measure.of(plan, staffing)));
        return all;
    }

    /** What a plan is to have as little of as can be: the sum of measures times their weights. */
    public static double value(SeatPlan plan, Staffing staffing) {
        return of(plan, staffing).entrySet().stream()
                .mapToDouble(each -> staffing.weight(each.getKey()) * each.getValue())
                .sum();
    }

    /** All weekly measures of one seat in one week, times their weights. */
    public static Weekly.Part weekly(Staffing staffing) {
        List<Weekly> weekly = ALL.stream()
                .filter(Weekly.class::isInstance)
                .map(Weekly.class::cast)
                .toList();
        Weekly.Part[] parts = weekly.stream().map(each -> each.in(staffing)).toArray(Weekly.Part[]::new);
        double[] weights = weekly.stream()
                .mapToDouble(each -> staffing.weight(each.name()))
                .toArray();
        return (seat, holder) -> {
            Weekly.Weeks[] each = new Weekly.Weeks[parts.length];
            Arrays.setAll(each, i -> parts[i].of(seat, holder));
            return week -> {
                double sum = 0;
                for (int i = 0; i < each.length; i++) {
                    sum += weights[i] * each[i].in(week);
                }
                return sum;
            };
        };
    }

    /** Whether somebody on the workstream is one of whom the team has to have enough in a week. */
    public static boolean counts(Person person, Team team, int week) {
        return TeamShort.counts(person, team, week);
    }
}
