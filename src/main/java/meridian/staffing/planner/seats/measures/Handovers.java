package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;

final class Handovers implements Measure {

    @Override
    public String name() {
        return "handover";
    }

    @Override
    public String title() {
        return "Handovers";
    }

    @Override
    public String sentence() {
        return "Stretches on a seat beyond the first.";
    }

    @Override
    public double of(SeatPlan plan, Staffing staffing) {
        return staffing.seats().stream()
                .mapToInt(seat -> Math.max(0, plan.stretches(seat).size() - 1))
                .sum();
    }
}
