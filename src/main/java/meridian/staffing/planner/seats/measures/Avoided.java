package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.Staffing;

final class Avoided implements Weekly {

    @Override
    public String name() {
        return "avoid";
    }

    @Override
    public String title() {
        return "Weeks on workstreams that people avoid";
    }

    @Override
    public String sentence() {
        return "Weeks in which somebody is on a workstream they avoid.";
    }

    @Override
    public Part in(Staffing staffing) {
        return (seat, holder) -> {
            int avoided =
                    holder != null && holder.avoids().contains(seat.workstream().id()) ? 1 : 0;
            return week -> avoided;
        };
    }
}
