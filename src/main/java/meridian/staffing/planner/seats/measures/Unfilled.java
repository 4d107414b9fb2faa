package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.Staffing;

final class Unfilled implements Weekly {

    @Override
    public String name() {
        return "unfilled";
    }

    @Override
    public String title() {
        return "Days not filled, urgent work weighing more";
    }

    @Override
    public String sentence() {
        return "Days of seats that nobody takes, or whose holder is long away; those of urgent workstreams weigh more.";
    }

    @Override
    public Part in(Staffing staffing) {
        return (seat, holder) -> {
            double weight = seat.workstream().weight();
            if (holder == null) {
                return week -> weight * seat.days();
            }
            double left = seat.days() - holder.takes(seat);
            return week -> weight * (left + (holder.capacity().isBrief(week) ? 0 : Days.missed(seat, holder, week)));
        };
    }
}
