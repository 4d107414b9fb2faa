package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;

final class FewWorkstreams implements Rule {

    @Override
    public String name() {
        return "workstreams";
    }

    @Override
    public String sentence() {
        return "Nobody is on more workstreams in a week than their role allows.";
    }

    @Override
    public void state(Staffing staffing, Stated stated) {
        staffing.people().forEach(person -> {
            if (person.workstreams() != null) {
                stated.mostWorkstreams(person, person.workstreams());
            }
        });
    }

    @Override
    public Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
        return PersonWeek.of(plan)
                .filter(each -> each.person().workstreams() != null
                        && workstreams(each) > each.person().workstreams())
                .map(each -> new Broken(
                        each.place(),
                        workstreams(each),
                        "%s is on %d workstreams %s, at most %d are allowed"
                                .formatted(
                                        each.person().id(),
                                        workstreams(each),
                                        staffing.when(each.week(), each.week()),
                                        each.person().workstreams())));
    }

    private static long workstreams(PersonWeek each) {
        return each.seats().stream()
                .map(held -> held.seat().workstream().id())
                .distinct()
                .count();
    }

    @Override
    public List<List<Change>> ways(Stretch stretch, SeatPlan plan, Staffing staffing) {
        Person person = stretch.person();
        int most = (int) PersonWeek.of(plan)
                .filter(each -> each.person().equals(person))
                .mapToLong(FewWorkstreams::workstreams)
                .max()
                .orElse(1);
        return List.of(List.of(Change.of(
                this,
                person,
                "on %d workstreams at once instead of %d".formatted(most, person.workstreams()),
                1,
                one -> one.with(one.capacity(), one.clearance(), most))));
    }
}
