package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import meridian.staffing.planner.CheckedPlan;
import meridian.staffing.planner.seats.SeatPlanJson.SeatWeek;
import meridian.staffing.planner.seats.SeatPlanJson.Stated;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Rule;
import meridian.staffing.planner.seats.rules.Rule.Broken;
import meridian.staffing.planner.seats.rules.Words;
import org.jspecify.annotations.Nullable;

/** Judges a plan: every rule, and what it says of itself. What fixed allocations break by themselves stands. */
public final class SeatPlanCheck {

    private static final double NEAR = 1e-6;
    private static final double HAIR = 1e-9;

    private final Staffing staffing;
    private final List<Rule> rules;
    private final Map<String, Double> alone = new HashMap<>();

    /**
     * What a plan of the problem is judged by.
     *
     * @param rules that it keeps
     */
    public SeatPlanCheck(Staffing staffing, List<Rule> rules) {
        this(staffing, rules, staffing.fixed());
    }

    /**
     * What the plan of some seats is judged by.
     *
     * @param fixed what is fixed of them
     */
    public SeatPlanCheck(Staffing staffing, List<Rule> rules, SeatPlan fixed) {
        this.staffing = staffing;
        this.rules = rules;
        rules.forEach(rule ->
                rule.brokenBy(fixed, staffing).forEach(each -> alone.put(key(rule, each), each.howBad())));
    }

    private static String key(Rule rule, Broken each) {
        return rule.name() + ": " + each.place();
    }

    /** The rules that the plan breaks. */
    public List<Rule> against(SeatPlan plan) {
        return rules.stream()
                .filter(rule -> rule.brokenBy(plan, staffing).anyMatch(each -> !stands(rule, each)))
                .toList();
    }

    private boolean stands(Rule rule, Broken each) {
        return each.howBad() <= alone.getOrDefault(key(rule, each), 0.0) + HAIR;
    }

    /** Where the plan breaks a rule, a line each. */
    public List<String> broken(SeatPlan plan) {
        return lines(plan, false);
    }

    /** Where fixed allocations stand against a rule, a line each. */
    public List<String> standing(SeatPlan plan) {
        return lines(plan, true);
    }

    /** Where fixed allocations stand against rules. */
    Map<Rule, List<Broken>> standingBroken(SeatPlan plan) {
        return broken(plan, true);
    }

    private Map<Rule, List<Broken>> broken(SeatPlan plan, boolean standing) {
        Map<Rule, List<Broken>> all = new LinkedHashMap<>();
        for (Rule rule : rules) {
            List<Broken> broken = rule.brokenBy(plan, staffing)
                    .filter(each -> standing == stands(rule, each))
                    .toList();
            if (!broken.isEmpty()) {
                all.put(rule, broken);
            }
        }
        return all;
    }

    private List<String> lines(SeatPlan plan, boolean standing) {
        List<String> lines = new ArrayList<>();
        broken(plan, standing)
                .forEach((rule, broken) ->
                        broken.forEach(each -> lines.add(rule.name() + ": " + each.text() + ". " + rule.sentence())));
        return lines;
    }

    CheckedPlan check(Stated stated) {
        List<String> broken = new ArrayList<>();
        stated.twice().forEach(each -> broken.add("one holder: " + each + ". One person holds a seat in a week."));
        broken.addAll(broken(stated.plan()));
        calledFixed(stated, broken);
        unfilled(stated, broken);
        Map<String, Double> measures = Measures.of(stated.plan(), staffing);
        double value = Measures.value(stated.plan(), staffing);
        measures.forEach((name, found) -> same(name, stated.measures().get(name), found, broken));
        same("value", stated.value(), value, broken);
        bound(stated, value, broken);
        if (!stated.hasNotes() && !standing(stated.plan()).isEmpty()) {
            broken.add("notes: something fixed stands against a rule and there is no note");
        }
        List<String> lines = new ArrayList<>();
        lines.add("value " + Words.number(value));
        measures.forEach((name, found) -> lines.add(name + " " + Words.number(found)));
        return new CheckedPlan(broken, lines);
    }

    private void calledFixed(Stated stated, List<String> broken) {
        SeatPlan fixed = staffing.fixed();
        for (Allocation each : stated.calledFixed()) {
            for (int week = each.from(); week <= each.to(); week++) {
                if (!each.person().equals(fixed.holder(each.seat(), week))) {
                    broken.add("fixed: %s is called fixed on %s in week %d and is not"
                            .formatted(each.person().id(), each.seat().id(), week));
                }
            }
        }
    }

    private void unfilled(Stated stated, List<String> broken) {
        for (Seat seat : staffing.seats()) {
            for (int week = seat.from(); week <= seat.to(); week++) {
                int listed = stated.empty().getOrDefault(new SeatWeek(seat, week), 0);
                int expected = stated.plan().holder(seat, week) == null ? 1 : 0;
                if (listed != expected) {
                    broken.add("unfilled: %s is listed %d times in week %d, and held by %s"
                            .formatted(seat.id(), listed, week, expected == 1 ? "nobody" : "somebody"));
                }
            }
        }
    }

    private static void same(String name, @Nullable Double said, double found, List<String> broken) {
        if (said == null || !near(said, found)) {
            broken.add(name + ": the plan says " + said + ", it is " + found);
        }
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= NEAR * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    private static void bound(Stated stated, double value, List<String> broken) {
        Double bound = stated.bound();
        if (bound == null || (bound > value && !near(bound, value))) {
            broken.add("bound: %s is no bound for the value %s".formatted(bound, value));
        } else if (stated.status().equals("optimal") && !near(bound, value)) {
            broken.add("bound: called optimal with the bound %s and the value %s".formatted(bound, value));
        } else if (!stated.status().equals("optimal") && !stated.status().equals("feasible")) {
            broken.add("status: it is optimal or feasible, not " + stated.status());
        }
    }
}
