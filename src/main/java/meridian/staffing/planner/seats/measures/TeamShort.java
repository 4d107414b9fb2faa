package meridian.staffing.planner.seats.measures;

import java.util.stream.IntStream;
import meridian.staffing.planner.seats.Agreed.Team;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;

final class TeamShort implements Measure {

    @Override
    public String name() {
        return "team";
    }

    @Override
    public String title() {
        return "Weeks that teams lack somebody with a skill, urgent work weighing more";
    }

    @Override
    public String sentence() {
        return "People with an agreed skill whom a team is short of, for each week; urgent workstreams weigh more.";
    }

    @Override
    public double of(SeatPlan plan, Staffing staffing) {
        return staffing.agreed(Team.class)
                .mapToDouble(team -> team.workstream().weight()
                        * IntStream.rangeClosed(team.from(), team.to())
                                .mapToLong(week -> Math.max(0, team.atLeast() - able(plan, staffing, team, week)))
                                .sum())
                .sum();
    }

    private static long able(SeatPlan plan, Staffing staffing, Team team, int week) {
        return staffing.seats().stream()
                .filter(seat -> seat.workstream().equals(team.workstream()) && seat.isOpen(week))
                .flatMap(seat -> java.util.stream.Stream.ofNullable(plan.holder(seat, week)))
                .filter(person -> counts(person, team, week))
                .distinct()
                .count();
    }

    /** Whether somebody on the workstream is one of whom the team has to have enough. */
    static boolean counts(Person person, Team team, int week) {
        return person.capacity().share(week) > 0 && person.level(team.skill()) >= team.level();
    }
}
