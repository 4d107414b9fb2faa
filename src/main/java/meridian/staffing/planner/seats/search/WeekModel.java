package meridian.staffing.planner.seats.search;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.search.SeatNetwork.TeamNeed;
import org.jspecify.annotations.Nullable;

/**
 * Some seats solved exactly while all others stay as they are: whether each candidate holds a seat in each week, and whether they begin
 * then, as a mixed integer programme.
 */
final class WeekModel {

    private static final double INFINITE = MPSolver.infinity();

    private final SeatNetwork network;
    private final MPSolver solver;
    private final MPObjective objective;
    private final boolean[] free;
    private final int[][] plan;
    private final boolean[][] open;
    private final @Nullable MPVariable[][] holds;
    private final Map<Long, List<Held>> heldBy = new TreeMap<>();
    private final Map<Long, MPVariable> on = new HashMap<>();
    private double constant;

    /** What a model came to. */
    @SuppressWarnings("ArrayRecordComponent")
    record Solved(int[][] plan, double value, double bound, boolean proven) {}

    /** A person on a seat in a week: by a variable, or where that is null in any case. */
    private record Held(
            OpenSeat seat, int candidate, @Nullable MPVariable variable) {}

    /**
     * A model.
     *
     * @param free the seats that may change
     * @param plan how the others are held, and how these are at first
     * @param open who may be thought of for each seat in each week
     */
    WeekModel(SeatNetwork network, boolean[] free, int[][] plan, boolean[][] open) {
        this.network = network;
        this.free = free;
        this.plan = plan;
        this.open = open;
        solver = MPSolver.createSolver("SCIP");
        objective = solver.objective();
        objective.setMinimization();
        holds = new MPVariable[network.seats.length][];
        network.seats(this::holdings);
        network.seats(seat -> {
            if (free[seat.seat]) {
                seat(seat);
                led(seat);
            }
        });
        heldBy.forEach(this::personWeek);
        for (int[] group : network.apartGroups) {
            apart(group);
        }
        for (TeamNeed team : network.teams) {
            team(team);
        }
    }

    int variables() {
        return solver.numVariables();
    }

    private long key(int person, int week) {
        return (long) person * network.weeks + week;
    }

    private void holdings(OpenSeat seat) {
        MPVariable[] mine = new MPVariable[seat.cells()];
        holds[seat.seat] = mine;
        boolean isFree = free[seat.seat];
        for (int i = 0; i < seat.weeks; i++) {
            int stands = isFree ? seat.fixed[i] : plan[seat.seat][i];
            for (int cell = seat.first[i]; cell < seat.first[i + 1]; cell++) {
                boolean may = isFree && stands < 0 && open[seat.seat][cell];
                if (may) {
                    mine[cell] = solver.makeBoolVar("");
                    objective.setCoefficient(mine[cell], seat.cost[cell] - seat.empty[i]);
                }
                if (may || stands == seat.candidate[cell]) {
                    heldBy.computeIfAbsent((long) seat.personWeek[cell], each -> new ArrayList<>())
                            .add(new Held(seat, seat.candidate[cell], mine[cell]));
                }
            }
            constant += !isFree ? 0 : stands < 0 ? seat.empty[i] : seat.cost[seat.cell(i, stands)];
        }
        if (!isFree) {
            constant += SeatPath.costOf(seat, seat.cost, seat.empty, plan[seat.seat], network.handover);
        }
    }

    /** One person in a week; stretches long enough that begin and end where they may; what is handed over. */
    private void seat(OpenSeat seat) {
        MPVariable held = solver.makeNumVar(0, 1, "");
        objective.setCoefficient(held, -network.handover);
        MPConstraint any = solver.makeConstraint(-INFINITE, 0);
        any.setCoefficient(held, 1);
        for (int i = 0; i < seat.weeks; i++) {
            MPConstraint one = solver.makeConstraint(-INFINITE, 1);
            for (int cell = seat.first[i]; cell < seat.first[i + 1]; cell++) {
                MPVariable each = holds[seat.seat][cell];
                if (each != null) {
                    one.setCoefficient(each, 1);
                }
            }
        }
        for (int k = 0; k < seat.candidates(); k++) {
            candidate(seat, k, any);
        }
    }

    private void candidate(OpenSeat seat, int k, MPConstraint any) {
        MPVariable[] begins = new MPVariable[seat.weeks];
        for (int i = 0; i < seat.weeks; i++) {
            boolean here = isThere(seat, i, k);
            if (here && !isFixed(seat, i - 1, k)) {
                begins[i] = begins(seat, i, k, any);
            }
            if (here && !seat.atEnd[seat.cell(i, k)] && !isFixed(seat, i + 1, k)) {
                MPConstraint stays = solver.makeConstraint(0, INFINITE);
                add(stays, seat, i + 1, k, 1);
                add(stays, seat, i, k, -1);
            }
        }
        for (int i = 0; i < seat.weeks; i++) {
            if (seat.fixed[i] >= 0 || seat.least[i] == 1) {
                continue;
            }
            MPConstraint lasts = null;
            for (int j = Math.max(0, i - seat.least[i] + 1); j < i; j++) {
                if (begins[j] != null && seat.fixed[j] < 0 && seat.freeUntil[j] == seat.freeUntil[i]) {
                    lasts = lasts == null ? solver.makeConstraint(0, INFINITE) : lasts;
                    lasts.setCoefficient(begins[j], -1);
                }
            }
            if (lasts != null) {
                add(lasts, seat, i, k, 1);
                if (begins[i] != null) {
                    lasts.setCoefficient(begins[i], -1);
                }
            }
        }
    }

    private MPVariable begins(OpenSeat seat, int i, int k, MPConstraint any) {
        boolean lasts = seat.fixed[i] >= 0
                || i + seat.least[i] - 1 <= seat.freeUntil[i]
                || isFixed(seat, seat.freeUntil[i] + 1, k);
        MPVariable begins = solver.makeNumVar(0, seat.atEnd[seat.cell(i, k)] && lasts ? 1 : 0, "");
        objective.setCoefficient(begins, network.handover);
        any.setCoefficient(begins, -1);
        MPConstraint starts =
                isFixed(seat, i, k) ? solver.makeConstraint(1, INFINITE) : solver.makeConstraint(0, INFINITE);
        starts.setCoefficient(begins, 1);
        add(starts, seat, i, k, -1);
        add(starts, seat, i - 1, k, 1);
        return begins;
    }

    private boolean isThere(OpenSeat seat, int i, int k) {
        return variable(seat, i, k) != null || isFixed(seat, i, k);
    }

    private @Nullable MPVariable variable(OpenSeat seat, int i, int k) {
        int cell = seat.cell(i, k);
        return cell < 0 ? null : holds[seat.seat][cell];
    }

    private static boolean isFixed(OpenSeat seat, int i, int k) {
        return i >= 0 && i < seat.weeks && seat.fixed[i] == k;
    }

    private void add(MPConstraint constraint, OpenSeat seat, int i, int k, double factor) {
        MPVariable each = variable(seat, i, k);
        if (each != null) {
            constraint.setCoefficient(each, factor);
        }
    }

    /** Held only while each lead seat is. */
    private void led(OpenSeat seat) {
        for (int number :
                Stream.of(seat.leads, seat.led).flatMapToInt(Arrays::stream).toArray()) {
            OpenSeat other = network.seats[number];
            OpenSeat led = Arrays.stream(seat.leads).anyMatch(lead -> lead == number) ? seat : other;
            OpenSeat lead = led == seat ? other : seat;
            if (led == seat || !free[led.seat]) {
                for (int i = 0; i < led.weeks; i++) {
                    whileLed(led, lead, i);
                }
            }
        }
    }

    private void whileLed(OpenSeat led, OpenSeat lead, int i) {
        int week = led.from + i - lead.from;
        boolean inside = week >= 0 && week < lead.weeks;
        boolean leadStands = inside && (free[lead.seat] ? lead.fixed[week] : plan[lead.seat][week]) >= 0;
        boolean ledStands = !free[led.seat] && plan[led.seat][i] >= 0;
        if (led.fixed[i] >= 0 || leadStands || (!free[led.seat] && !ledStands)) {
            return;
        }
        MPConstraint only = solver.makeConstraint(ledStands ? 1 : 0, INFINITE);
        for (int k = 0; inside && free[lead.seat] && k < lead.candidates(); k++) {
            add(only, lead, week, k, 1);
        }
        for (int k = 0; free[led.seat] && k < led.candidates(); k++) {
            add(only, led, i, k, -1);
        }
    }

    private void personWeek(long key, List<Held> held) {
        int person = (int) (key / network.weeks);
        if (held.stream().allMatch(each -> each.variable() == null)) {
            return;
        }
        double stands = held.stream()
                .filter(each -> each.variable() == null)
                .mapToDouble(each -> each.seat().takes[each.candidate()])
                .sum();
        MPConstraint days = solver.makeConstraint(-INFINITE, Math.max(0, network.most[person] - stands));
        held.forEach(each -> {
            if (each.variable() != null) {
                days.setCoefficient(each.variable(), each.seat().takes[each.candidate()]);
            }
        });
        if (network.workstreams[person] != Integer.MAX_VALUE) {
            long stand = held.stream()
                    .filter(each -> each.variable() == null)
                    .mapToInt(each -> each.seat().workstream)
                    .distinct()
                    .count();
            List<MPVariable> others = held.stream()
                    .mapToInt(each -> each.seat().workstream)
                    .distinct()
                    .filter(stream -> !stands(held, stream))
                    .mapToObj(stream -> on(key, held, stream))
                    .toList();
            double left = Math.max(0.0, (double) network.workstreams[person] - stand);
            if (others.size() > left) {
                MPConstraint few = solver.makeConstraint(-INFINITE, left);
                others.forEach(each -> few.setCoefficient(each, 1));
            }
        }
    }

    private static boolean stands(List<Held> held, int stream) {
        return held.stream().anyMatch(each -> each.variable() == null && each.seat().workstream == stream);
    }

    /** Whether a person is on a workstream in a week; at least as much as on each of its seats. */
    private MPVariable on(long key, List<Held> held, int stream) {
        return on.computeIfAbsent(key * network.staffing.workstreams().size() + stream, _ -> {
            MPVariable is = solver.makeNumVar(0, 1, "");
            held.stream()
                    .filter(each -> each.seat().workstream == stream && each.variable() != null)
                    .forEach(each -> {
                        MPConstraint least = solver.makeConstraint(0, INFINITE);
                        least.setCoefficient(is, 1);
                        least.setCoefficient(each.variable(), -1);
                    });
            return is;
        });
    }

    private void apart(int[] group) {
        for (int week = 0; week < network.weeks; week++) {
            Map<Integer, List<Integer>> there = new TreeMap<>();
            for (int person : group) {
                heldBy.getOrDefault(key(person, week), List.of()).stream()
                        .map(each -> each.seat().workstream)
                        .distinct()
                        .forEach(stream -> there.computeIfAbsent(stream, each -> new ArrayList<>())
                                .add(person));
            }
            for (Map.Entry<Integer, List<Integer>> each : there.entrySet()) {
                if (each.getValue().size() > 1) {
                    apart(each.getValue(), week, each.getKey());
                }
            }
        }
    }

    private void apart(List<Integer> people, int week, int stream) {
        boolean taken =
                people.stream().anyMatch(person -> stands(heldBy.getOrDefault(key(person, week), List.of()), stream));
        MPConstraint one = solver.makeConstraint(-INFINITE, taken ? 0 : 1);
        for (int person : people) {
            List<Held> held = heldBy.getOrDefault(key(person, week), List.of());
            if (!stands(held, stream)) {
                one.setCoefficient(on(key(person, week), held, stream), 1);
            }
        }
    }

    private void team(TeamNeed team) {
        for (int week = team.from(); week <= team.to(); week++) {
            int stand = 0;
            List<MPVariable> able = new ArrayList<>();
            for (int person = 0; person < network.people; person++) {
                List<Held> held = heldBy.getOrDefault(key(person, week), List.of());
                if (!team.able()[person] || !network.works(person, week)) {
                    continue;
                }
                if (stands(held, team.workstream())) {
                    stand++;
                } else {
                    counted(held, team.workstream(), able);
                }
            }
            MPVariable missing = solver.makeNumVar(0, INFINITE, "");
            objective.setCoefficient(missing, team.weight());
            MPConstraint enough = solver.makeConstraint(team.atLeast() - stand, INFINITE);
            enough.setCoefficient(missing, 1);
            able.forEach(each -> enough.setCoefficient(each, 1));
        }
    }

    /** Somebody counts once, by how many seats they are on the workstream. */
    private void counted(List<Held> held, int stream, List<MPVariable> able) {
        List<MPVariable> seats = held.stream()
                .filter(each -> each.seat().workstream == stream)
                .flatMap(each -> Stream.ofNullable(each.variable()))
                .toList();
        if (seats.size() == 1) {
            able.add(seats.getFirst());
        } else if (!seats.isEmpty()) {
            MPVariable counts = solver.makeNumVar(0, 1, "");
            MPConstraint most = solver.makeConstraint(0, INFINITE);
            most.setCoefficient(counts, -1);
            seats.forEach(each -> most.setCoefficient(each, 1));
            able.add(counts);
        }
    }

    /** The best plan found in so many seconds, and what no plan of the model is below; null where none was found. */
    @Nullable
    Solved solve(double seconds) {
        hint();
        solver.setTimeLimit(Math.max(1, Math.round(seconds * 1000)));
        MPSolverParameters exact = new MPSolverParameters();
        exact.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        ResultStatus status = solver.solve(exact);
        if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
            return null;
        }
        int[][] found = new int[plan.length][];
        for (OpenSeat seat : network.seats) {
            found[seat.seat] = free[seat.seat] ? held(seat) : plan[seat.seat];
        }
        return new Solved(
                found, constant + objective.value(), constant + objective.bestBound(), status == ResultStatus.OPTIMAL);
    }

    private int[] held(OpenSeat seat) {
        int[] path = seat.fixed.clone();
        for (int cell = 0; cell < seat.cells(); cell++) {
            MPVariable each = holds[seat.seat][cell];
            if (each != null && each.solutionValue() > 0.5) {
                path[seat.week(cell)] = seat.candidate[cell];
            }
        }
        return path;
    }

    private void hint() {
        List<MPVariable> variables = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (OpenSeat seat : network.seats) {
            for (int cell = 0; cell < seat.cells(); cell++) {
                MPVariable each = holds[seat.seat][cell];
                if (each != null) {
                    variables.add(each);
                    values.add(plan[seat.seat][seat.week(cell)] == seat.candidate[cell] ? 1.0 : 0.0);
                }
            }
        }
        solver.setHint(
                variables.toArray(MPVariable[]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Gives the memory of the solver back. */
    void end() {
        solver.delete();
    }
}
