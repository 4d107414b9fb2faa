package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.Staffing;

final class Cost implements Weekly {

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public String title() {
        return "Cost of the days worked";
    }

    @Override
    public String sentence() {
        return "What the days worked cost.";
    }

    @Override
    public Part in(Staffing staffing) {
        return (seat, holder) -> week -> holder == null ? 0 : holder.dayCost() * Days.worked(seat, holder, week);
    }
}
