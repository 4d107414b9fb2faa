package meridian.staffing.planner.seats;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a seat asks for, to be changed. */
public final class Asked {

    private final Seat seat;
    private double days;
    private double leastDays;
    private @Nullable Set<String> roles;
    private Seat.@Nullable Grades grades;
    private @Nullable Set<String> organisations;
    private @Nullable String location;
    private List<SeatNeed> needs;
    private int leastWeeks;

    Asked(Seat seat) {
        this.seat = seat;
        days = seat.days();
        leastDays = seat.leastDays();
        roles = seat.roles();
        grades = seat.grades();
        organisations = seat.organisations();
        location = seat.location();
        needs = seat.needs();
        leastWeeks = seat.leastWeeks();
    }

    /** So many days a week at most, and no more at least. */
    public void days(double most) {
        days = Math.min(days, most);
        leastDays = Math.min(leastDays, days);
    }

    public void leastDays(double least) {
        leastDays = Math.min(leastDays, least);
    }

    public void roles(@Nullable Set<String> any) {
        roles = any;
    }

    public void grades(Seat.@Nullable Grades any) {
        grades = any;
    }

    public void organisations(@Nullable Set<String> any) {
        organisations = any;
    }

    public void location(@Nullable String place) {
        location = place;
    }

    /** A skill that it cannot do without, at a lower level. */
    public void level(String skill, int level) {
        needs = needs.stream()
                .map(need -> need.hard() && need.skill().equals(skill) && need.level() > level
                        ? new SeatNeed(skill, level, true)
                        : need)
                .toList();
    }

    public void leastWeeks(int weeks) {
        leastWeeks = weeks;
    }

    Seat seat() {
        return new Seat(
                seat.number(),
                seat.id(),
                seat.workstream(),
                seat.name(),
                days,
                leastDays,
                seat.from(),
                seat.to(),
                roles,
                grades,
                organisations,
                location,
                seat.clearance(),
                needs,
                leastWeeks);
    }
}
