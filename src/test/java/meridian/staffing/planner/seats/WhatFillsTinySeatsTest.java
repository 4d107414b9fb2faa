package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import meridian.staffing.planner.seats.SeatPlan.Empty;
import meridian.staffing.planner.seats.filling.Filling;
import meridian.staffing.planner.seats.filling.Fillings;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Change;
import meridian.staffing.planner.seats.rules.Rules;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Each way to fill a seat of a random tiny problem, against checker, solver and trying everything. */
class WhatFillsTinySeatsTest {

    private static int asThingsAre;
    private static int byOneChange;
    private static int bySeveral;

    @AfterContainer
    static void every_kind_was_met() {
        assertThat(List.of(asThingsAre, byOneChange, bySeveral)).allMatch(count -> count > 10);
    }

    @Property(tries = 600)
    void it_is_filled_with_all_else_kept_and_by_nothing_less(@ForAll long seed) {
        Staffing staffing = GeneratedStaffing.tiny(seed);
        SeatPlan plan = planned(staffing, seed);
        Fillings fillings = new Fillings(staffing, Rules.ALL, plan);
        for (Empty empty : plan.empty()) {
            for (Filling filling : fillings.of(empty)) {
                count(filling);
                assertFilled(filling, plan);
                assertThat(Measures.value(filling.plan(), filling.staffing()))
                        .isCloseTo(Measures.value(plan, staffing) + filling.dearer(), within(1e-6));
                assertNothingLess(filling, staffing, plan);
            }
        }
    }

    @Property(tries = 150)
    void solver_and_trying_everything_fill_it_too(@ForAll long seed) {
        Staffing staffing = GeneratedStaffing.tiny(seed);
        SeatPlan plan = planned(staffing, seed);
        Fillings fillings = new Fillings(staffing, Rules.ALL, plan);
        for (Empty empty : plan.empty()) {
            for (Filling filling : fillings.of(empty)) {
                Staffing urged = urged(filling);
                double without = Measures.value(urged.fixed(), urged);
                double with = Measures.value(filling.plan(), urged);
                double solved = EveryTinyStaffingTest.planned(new SeatProblem(urged, Rules.ALL))
                        .found()
                        .value();
                assertThat(solved).isLessThanOrEqualTo(with + 1e-6);
                assertThat(EveryStaffing.best(urged, Rules.ALL)).isLessThanOrEqualTo(with + 1e-6);
                if (IntStream.rangeClosed(empty.from(), empty.to())
                        .anyMatch(week -> filling.person().capacity().share(week) > 0)) {
                    assertThat(with).isLessThan(without);
                }
            }
        }
    }

    /** As good as can be, or with people spared, so that some could hold more as things are. */
    private static SeatPlan planned(Staffing staffing, long seed) {
        Map<String, Double> weights = new HashMap<>(staffing.weights());
        weights.put("cost", seed % 2 == 0 ? 0.01 : 10);
        Staffing weighed = weighed(staffing, staffing.allocations(), weights);
        return EveryTinyStaffingTest.planned(new SeatProblem(weighed, Rules.ALL))
                .plan();
    }

    private static Staffing weighed(Staffing staffing, List<Allocation> today, Map<String, Double> weights) {
        return new Staffing(
                staffing.name(),
                staffing.first(),
                staffing.weeks(),
                staffing.people(),
                staffing.workstreams(),
                staffing.seats(),
                staffing.agreed(),
                today,
                weights);
    }

    /** The changed problem with everything else fixed, and nothing wanted but that the seat is filled. */
    private static Staffing urged(Filling filling) {
        Staffing changed = filling.staffing();
        List<Allocation> rest = filling.plan()
                .held()
                .filter(held -> !isFilled(filling.empty(), held.seat(), held.week()))
                .map(held -> new Allocation(held.seat(), held.person(), held.week(), held.week(), true))
                .toList();
        return weighed(changed, rest, Map.of("unfilled", 1000.0));
    }

    private static boolean isFilled(Empty empty, Seat seat, int week) {
        return seat.equals(empty.seat()) && empty.from() <= week && week <= empty.to();
    }

    private static void assertFilled(Filling filling, SeatPlan before) {
        assertThat(new SeatPlanCheck(filling.staffing(), Rules.ALL).broken(filling.plan()))
                .as(filling.text())
                .isEmpty();
        for (Seat seat : filling.staffing().seats()) {
            for (int week = seat.from(); week <= seat.to(); week++) {
                Person holder = filling.plan().holder(seat, week);
                if (isFilled(filling.empty(), seat, week)) {
                    assertThat(holder).isEqualTo(filling.person());
                } else if (!isMoved(filling, seat, week)) {
                    assertThat(holder).isEqualTo(before.holder(seat, week));
                }
            }
        }
    }

    private static boolean isMoved(Filling filling, Seat seat, int week) {
        return filling.moves().stream()
                .anyMatch(move -> move.seat().equals(seat) && move.from() <= week && week <= move.to());
    }

    private static void assertNothingLess(Filling filling, Staffing staffing, SeatPlan before) {
        if (filling.changes().isEmpty() && filling.moves().isEmpty()) {
            return;
        }
        int all = filling.changes().size();
        for (int chosen = 0; chosen < Math.max(1, (1 << all) - 1); chosen++) {
            Staffing changed = staffing;
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                if ((chosen & (1 << i)) != 0) {
                    Change change = filling.changes().get(i);
                    changed = change.made().apply(changed);
                    texts.add(change.text());
                }
            }
            for (Person person : changed.people()) {
                Seat seat = changed.seats().get(filling.empty().seat().number());
                SeatPlan with = before.in(changed)
                        .with(new Stretch(
                                seat,
                                person,
                                filling.empty().from(),
                                filling.empty().to()));
                assertThat(new SeatPlanCheck(changed, Rules.ALL).broken(with))
                        .as("%s alone instead of %s", texts, filling.text())
                        .isNotEmpty();
            }
        }
    }

    private static void count(Filling filling) {
        if (filling.changes().isEmpty()) {
            asThingsAre += filling.moves().isEmpty() ? 1 : 0;
        } else if (filling.changes().size() == 1) {
            byOneChange++;
        } else {
            bySeveral++;
        }
    }
}
