package meridian.staffing.planner.seats.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import meridian.staffing.planner.seats.search.SeatNetwork.TeamNeed;

/**
 * A value below which no plan can be. Seats and people are taken apart: each seat is held in its best way, each person's week is
 * filled in its best way, and prices on who holds what when make them agree as far as they can. Lead seats, teams and people who are
 * kept apart have prices too. Prices move along a mean of what disagreed, scaled by what a week of each seat is worth.
 */
final class PriceBound {

    private static final double SAME = 1e-6;
    private static final int[] NO_FEES = {};
    /** As many sets as memory is spent on. */
    private static final int SETS = 20_000_000;
    /** How much of what goes back on the way before is taken from it; what raised the bound most. */
    private static final double KEPT = 6;

    private static final double SCALING = 0.2;
    /** So many steps that hardly raise the bound until they become shorter: at first, and where they are short. */
    private static final int PATIENCE = 20;

    private static final int MORE_PATIENCE = 40;
    private static final double SHORT = 0.1;
    private static final double SHORTER = 0.8;
    private static final double HARDLY = 1e-4;
    /** Of every so many solutions of the seats one is counted for the mean of them. */
    private static final int COUNTED = 4;
    /** How much of the mean stays when another is counted. */
    private static final double STAYS = 0.98;
    /** What speaks for a cell that is in all of them, in days of the least urgent work. */
    private static final double LIKED = 2;

    private final SeatNetwork network;
    private final SeatPath paths;
    private final Margins margins;
    /** Where the prices of each seat begin: a price for each cell. */
    private final int[] of;

    private final double[] cost;
    private final PricedCells cells;
    private final int[] path;
    private final List<WeekSets> weeks = new ArrayList<>();
    private final int[][] leadPairs;
    private final int leads;
    private final int teams;
    private int fees;
    /** Of each seat what counts for teams. */
    private final List<List<TeamCells>> teamCells = new ArrayList<>();

    private final int[] heldAt;

    private double[] prices;
    private double[] slope;
    private double[] way;
    private double[] scale;
    private double[] most;
    private double[] bestPrices;
    private final double[] mean;
    private int steps;
    private double best = Double.NEGATIVE_INFINITY;
    private double part = 1;
    private int since;
    private double bestThen = Double.NEGATIVE_INFINITY;

    /** The cells of a seat that count for a team. */
    @SuppressWarnings("ArrayRecordComponent")
    private record TeamCells(int team, int[] cells) {}

    PriceBound(SeatNetwork network) {
        this.network = network;
        margins = new Margins(network.weeks, network.handover);
        paths = new SeatPath(network.weeks, network.handover);
        path = new int[network.weeks];
        int seats = network.seats.length;
        of = new int[seats + 1];
        int widest = 0;
        for (OpenSeat seat : network.seats) {
            of[seat.seat + 1] = of[seat.seat] + seat.cells();
            widest = Math.max(widest, seat.cells());
        }
        cost = new double[widest];
        cells = new PricedCells(network.weeks);
        leadPairs = leadPairs();
        leads = of[seats];
        teams = leads + leadPairs.length * network.weeks;
        fees = teams + network.teams.length * network.weeks;
        heldAt = new int[seats * network.weeks];
        network.seats(seat -> teamCells(seat));
        prices = new double[0];
        collectWeeks();
        prices = new double[fees];
        slope = new double[fees];
        way = new double[fees];
        scale = new double[fees];
        most = new double[fees];
        bestPrices = prices;
        mean = new double[leads];
        scale();
    }

    /** The best bound so far. */
    double best() {
        return best;
    }

    private int[][] leadPairs() {
        List<int[]> pairs = new ArrayList<>();
        for (OpenSeat seat : network.seats) {
            for (int lead : seat.leads) {
                pairs.add(new int[] {seat.seat, lead});
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private void teamCells(OpenSeat seat) {
        List<TeamCells> mine = new ArrayList<>();
        for (int t : seat.teams) {
            TeamNeed team = network.teams[t];
            int[] counting = IntStream.range(0, seat.cells())
                    .filter(cell -> {
                        int week = seat.from + seat.week(cell);
                        int person = seat.people[seat.candidate[cell]];
                        return week >= team.from()
                                && week <= team.to()
                                && team.able()[person]
                                && network.works(person, week);
                    })
                    .toArray();
            mine.add(new TeamCells(t, counting));
        }
        teamCells.add(mine);
    }

    /** A price moves the faster the more a week of its seat is worth. */
    private void scale() {
        double mean = Arrays.stream(network.seats)
                .mapToDouble(seat -> seat.worth)
                .average()
                .orElse(1);
        Arrays.fill(scale, 1);
        Arrays.fill(most, Double.MAX_VALUE);
        for (OpenSeat seat : network.seats) {
            Arrays.fill(
                    scale,
                    of[seat.seat],
                    of[seat.seat + 1],
                    Math.pow(Math.max(seat.worth, mean / 20) / Math.max(mean, 1e-9), SCALING));
        }
        for (int t = 0; t < network.teams.length; t++) {
            Arrays.fill(most, teams + t * network.weeks, teams + (t + 1) * network.weeks, network.teams[t].weight());
        }
    }

    private record Cell(OpenSeat seat, int number) {
        boolean isFixed() {
            return seat.isFixed(number);
        }

        double takes() {
            return seat.takes[seat.candidate[number]];
        }
    }

    private void collectWeeks() {
        List<List<Cell>> held = new ArrayList<>();
        for (int at = 0; at < network.people * network.weeks; at++) {
            held.add(new ArrayList<>());
        }
        for (OpenSeat seat : network.seats) {
            for (int cell = 0; cell < seat.cells(); cell++) {
                held.get(seat.personWeek[cell]).add(new Cell(seat, cell));
            }
        }
        int mostSets = Math.max(50, SETS / Math.max(1, held.size()));
        WeekSets.Values values = new WeekSets.Values();
        Map<Long, Integer> feeOf = fees(held);
        fees += feeOf.size();
        for (int at = 0; at < held.size(); at++) {
            if (held.get(at).stream().anyMatch(cell -> !cell.isFixed())) {
                WeekSets.Things things = things(at / network.weeks, at % network.weeks, held.get(at), feeOf);
                weeks.add(new WeekSets(things, mostSets, values));
            }
        }
    }

    private WeekSets.Things things(int person, int week, List<Cell> cells, Map<Long, Integer> feeOf) {
        List<Cell> free = cells.stream().filter(cell -> !cell.isFixed()).toList();
        List<Cell> fixed = cells.stream().filter(Cell::isFixed).toList();
        int[] stands = fixed.stream()
                .mapToInt(cell -> cell.seat().workstream)
                .distinct()
                .toArray();
        boolean[] onStream = new boolean[free.size()];
        for (int item = 0; item < onStream.length; item++) {
            int stream = free.get(item).seat().workstream;
            onStream[item] = Arrays.stream(stands).anyMatch(stand -> stand == stream);
        }
        int more = network.workstreams[person] == Integer.MAX_VALUE
                ? Integer.MAX_VALUE
                : network.workstreams[person] - stands.length;
        return new WeekSets.Things(
                free.stream()
                        .mapToInt(cell -> of[cell.seat().seat] + cell.number())
                        .toArray(),
                free.stream().mapToDouble(Cell::takes).toArray(),
                free.stream().mapToInt(cell -> cell.seat().workstream).toArray(),
                onStream,
                free.stream()
                        .map(cell -> feesOf(feeOf, person, cell.seat().workstream, week))
                        .toArray(int[][]::new),
                network.most[person] - fixed.stream().mapToDouble(Cell::takes).sum(),
                more);
    }

    /** A fee for each group of people kept apart, workstream and week in which two of them could be there. */
    private Map<Long, Integer> fees(List<List<Cell>> held) {
        Map<Long, Integer> found = new HashMap<>();
        for (int group = 0; group < network.apartGroups.length; group++) {
            for (int week = 0; week < network.weeks; week++) {
                Map<Integer, Integer> there = new HashMap<>();
                for (int person : network.apartGroups[group]) {
                    held.get(person * network.weeks + week).stream()
                            .map(cell -> cell.seat().workstream)
                            .distinct()
                            .forEach(stream -> there.merge(stream, 1, Integer::sum));
                }
                for (Map.Entry<Integer, Integer> each : there.entrySet()) {
                    if (each.getValue() > 1) {
                        found.put(key(group, each.getKey(), week), fees + found.size());
                    }
                }
            }
        }
        return found;
    }

    private long key(int group, int workstream, int week) {
        return ((long) group * network.staffing.workstreams().size() + workstream) * network.weeks + week;
    }

    private int[] feesOf(Map<Long, Integer> feeOf, int person, int workstream, int week) {
        if (network.apart[person].length == 0) {
            return NO_FEES;
        }
        return IntStream.range(0, network.apartGroups.length)
                .filter(group -> Arrays.stream(network.apartGroups[group]).anyMatch(each -> each == person))
                .mapToObj(group -> feeOf.get(key(group, workstream, week)))
                .filter(fee -> fee != null)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What each cell of a seat costs with the prices on it. */
    private void price(OpenSeat seat) {
        int from = of[seat.seat];
        for (int cell = 0; cell < seat.cells(); cell++) {
            cost[cell] = seat.cost[cell] + prices[from + cell];
        }
        if (seat.leads.length + seat.led.length > 0) {
            for (int pair = 0; pair < leadPairs.length; pair++) {
                int sign = leadPairs[pair][0] == seat.seat ? 1 : leadPairs[pair][1] == seat.seat ? -1 : 0;
                for (int cell = 0; sign != 0 && cell < seat.cells(); cell++) {
                    cost[cell] += sign * prices[leads + pair * network.weeks + seat.from + seat.week(cell)];
                }
            }
        }
        for (TeamCells each : teamCells.get(seat.seat)) {
            int first = teams + each.team() * network.weeks + seat.from;
            for (int cell : each.cells()) {
                cost[cell] -= prices[first + seat.week(cell)];
            }
        }
    }

    /** The bound that the prices give; what disagrees then stands in the slope. */
    private double evaluate() {
        Arrays.fill(slope, 0);
        Arrays.fill(slope, teams + network.teams.length * network.weeks, slope.length, -1);
        double sum = 0;
        for (int fee = teams + network.teams.length * network.weeks; fee < prices.length; fee++) {
            sum -= prices[fee];
        }
        for (OpenSeat seat : network.seats) {
            price(seat);
            cells.all(seat, cost);
            sum += paths.solve(seat, cells, seat.empty, path);
            for (int i = 0; i < seat.weeks; i++) {
                heldAt[seat.seat * network.weeks + seat.from + i] = path[i];
                if (path[i] >= 0 && seat.fixed[i] < 0) {
                    slope[of[seat.seat] + seat.cell(i, path[i])]++;
                }
            }
            teamCells.get(seat.seat).forEach(each -> countForTeam(each, seat));
        }
        for (WeekSets week : weeks) {
            sum -= week.best(prices, slope);
        }
        leadSlope();
        return sum + teamSlope();
    }

    private void countForTeam(TeamCells each, OpenSeat seat) {
        int from = teams + each.team() * network.weeks + seat.from;
        for (int cell : each.cells()) {
            if (path[seat.week(cell)] == seat.candidate[cell]) {
                slope[from + seat.week(cell)]--;
            }
        }
    }

    private double teamSlope() {
        double sum = 0;
        for (int t = 0; t < network.teams.length; t++) {
            TeamNeed team = network.teams[t];
            for (int week = team.from(); week <= team.to(); week++) {
                slope[teams + t * network.weeks + week] += team.atLeast();
                sum += team.atLeast() * prices[teams + t * network.weeks + week];
            }
        }
        return sum;
    }

    private void leadSlope() {
        for (int pair = 0; pair < leadPairs.length; pair++) {
            OpenSeat led = network.seats[leadPairs[pair][0]];
            OpenSeat lead = network.seats[leadPairs[pair][1]];
            for (int i = 0; i < led.weeks; i++) {
                if (led.fixed[i] < 0) {
                    int week = led.from + i;
                    boolean isLed = week >= lead.from
                            && week < lead.from + lead.weeks
                            && heldAt[lead.seat * network.weeks + week] >= 0;
                    boolean isHeld = heldAt[led.seat * network.weeks + week] >= 0;
                    slope[leads + pair * network.weeks + week] = (isHeld ? 1 : 0) - (isLed ? 1 : 0);
                }
            }
        }
    }

    /**
     * Moves all prices against what disagrees.
     *
     * @param value of a plan
     * @return the bound that the prices gave before
     */
    double step(double value) {
        double sum = evaluate();
        if (steps++ % COUNTED == 0) {
            count();
        }
        if (sum > best) {
            best = sum;
            bestPrices = prices.clone();
        }
        if (best > bestThen + HARDLY * Math.max(0, value - best)) {
            bestThen = best;
            since = 0;
        } else if (++since >= (part > SHORT ? PATIENCE : MORE_PATIENCE)) {
            since = 0;
            part *= SHORTER;
        }
        stopAtEnds();
        double square = turn();
        if (square == 0) {
            return sum;
        }
        double step = part * Math.max(0, value - sum) / square;
        for (int at = 0; at < prices.length; at++) {
            prices[at] += step * scale[at] * way[at];
            if (at >= leads) {
                prices[at] = Math.clamp(prices[at], 0, most[at]);
            }
        }
        return sum;
    }

    /** A mean of the seats' own solutions: what comes up in most of them is likely to be in the best plan. */
    private void count() {
        for (int at = 0; at < mean.length; at++) {
            mean[at] *= STAYS;
        }
        for (OpenSeat seat : network.seats) {
            for (int i = 0; i < seat.weeks; i++) {
                int candidate = heldAt[seat.seat * network.weeks + seat.from + i];
                if (candidate >= 0) {
                    mean[of[seat.seat] + seat.cell(i, candidate)] += 1 - STAYS;
                }
            }
        }
    }

    /** Prices that are at the end of where they may be go no further. */
    private void stopAtEnds() {
        for (int at = leads; at < slope.length; at++) {
            if ((slope[at] < 0 && prices[at] <= 0) || (slope[at] > 0 && prices[at] >= most[at])) {
                slope[at] = 0;
            }
        }
    }

    /** Takes from the way before what would go back on it; the square of the new one. */
    private double turn() {
        double along = 0;
        double before = 0;
        for (int at = 0; at < slope.length; at++) {
            along += way[at] * slope[at] * scale[at];
            before += way[at] * way[at] * scale[at];
        }
        double keep = before == 0 ? 0 : Math.max(0, -KEPT * along / before);
        double square = 0;
        for (int at = 0; at < slope.length; at++) {
            way[at] = slope[at] + keep * way[at];
            square += way[at] * way[at] * scale[at];
        }
        return square;
    }

    /** How far a step goes of what is hoped for: little when prices have settled. */
    double part() {
        return part;
    }

    /**
     * Which cells may be in a plan that is better than a value: those that the best prices do not rule out.
     *
     * @param value of the plan
     */
    boolean[][] open(double value) {
        double most = value + SAME * Math.abs(value) - best;
        double[][] more = more();
        boolean[][] open = new boolean[more.length][];
        for (int seat = 0; seat < more.length; seat++) {
            open[seat] = new boolean[more[seat].length];
            for (int cell = 0; cell < open[seat].length; cell++) {
                open[seat][cell] = more[seat][cell] <= most;
            }
        }
        return open;
    }

    /** By how much any plan with each cell in it is above the bound at least, by the best prices: for the seat, and for the holder. */
    private double[][] more() {
        double[] now = prices;
        prices = bestPrices;
        double[] flat = holdersWorth();
        double[][] more = new double[network.seats.length][];
        for (OpenSeat seat : network.seats) {
            price(seat);
            double[] with = new double[seat.cells()];
            double least = margins.of(seat, cost, seat.empty, with);
            for (int cell = 0; cell < with.length; cell++) {
                int at = of[seat.seat] + cell;
                with[cell] += flat[at] - prices[at] - least;
            }
            more[seat.seat] = with;
        }
        prices = now;
        return more;
    }

    private double[] holdersWorth() {
        double[] flat = new double[prices.length];
        weeks.forEach(week -> week.worth(bestPrices, flat));
        return flat;
    }

    /** What the best prices say of the plan that is looked for. */
    Guide guide() {
        double[] flat = holdersWorth();
        double liked = LIKED * network.day();
        double[][] worth = new double[network.seats.length][];
        double[][] towards = new double[worth.length][];
        double[] least = new double[worth.length];
        for (OpenSeat seat : network.seats) {
            int from = of[seat.seat];
            worth[seat.seat] = Arrays.copyOfRange(flat, from, of[seat.seat + 1]);
            towards[seat.seat] = worth[seat.seat].clone();
            for (int cell = 0; cell < seat.cells(); cell++) {
                towards[seat.seat][cell] -= liked * mean[from + cell];
                cost[cell] = seat.cost[cell] + worth[seat.seat][cell];
            }
            cells.all(seat, cost);
            least[seat.seat] = paths.solve(seat, cells, seat.empty, path);
        }
        return new Guide(worth, towards, least);
    }
}
