package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.Staffing;

final class Shortfall implements Weekly {

    @Override
    public String name() {
        return "shortfall";
    }

    @Override
    public String title() {
        return "Levels below what seats wish for, in weeks";
    }

    @Override
    public String sentence() {
        return "Levels by which holders are below what a seat wishes for, for each week worked.";
    }

    @Override
    public Part in(Staffing staffing) {
        return (seat, holder) -> {
            int below = holder == null
                    ? 0
                    : seat.needs().stream()
                            .filter(need -> !need.hard())
                            .mapToInt(need -> Math.max(0, need.level() - holder.level(need.skill())))
                            .sum();
            return week -> holder == null || below == 0 ? 0 : below * Days.worked(seat, holder, week) / Days.WEEK;
        };
    }
}
