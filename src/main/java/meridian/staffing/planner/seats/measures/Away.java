package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.Staffing;

final class Away implements Weekly {

    @Override
    public String name() {
        return "away";
    }

    @Override
    public String title() {
        return "Days away for a week or two, urgent work weighing more";
    }

    @Override
    public String sentence() {
        return "Days that holders are away for one or two weeks; those of urgent workstreams weigh more.";
    }

    @Override
    public Part in(Staffing staffing) {
        return (seat, holder) -> week -> holder == null || !holder.capacity().isBrief(week)
                ? 0
                : seat.workstream().weight() * Days.missed(seat, holder, week);
    }
}
