package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.Staffing;

final class Growth implements Weekly {

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String title() {
        return "Weeks in skills that people want to grow in";
    }

    @Override
    public double shown(double measured) {
        return 0 - measured;
    }

    @Override
    public String sentence() {
        return "Weeks worked on seats that need a skill the holder wants to grow in, taken off.";
    }

    @Override
    public Part in(Staffing staffing) {
        return (seat, holder) -> {
            boolean grows = holder != null
                    && seat.needs().stream().anyMatch(need -> holder.growth().contains(need.skill()));
            return week -> holder != null && grows ? -Days.worked(seat, holder, week) / Days.WEEK : 0;
        };
    }
}
