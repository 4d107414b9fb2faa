package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;

final class Change implements Weekly {

    @Override
    public String name() {
        return "change";
    }

    @Override
    public String title() {
        return "Weeks changed from today’s plan";
    }

    @Override
    public String sentence() {
        return "Weeks that somebody has on a seat today, and does not have in the plan.";
    }

    @Override
    public Part in(Staffing staffing) {
        SeatPlan today = staffing.today();
        return (seat, holder) -> week -> {
            Person now = today.holder(seat, week);
            return now != null && !now.equals(holder) ? 1 : 0;
        };
    }
}
