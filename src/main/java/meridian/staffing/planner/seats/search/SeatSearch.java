package meridian.staffing.planner.seats.search;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import meridian.staffing.planner.NativeSolver;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.Standing;
import meridian.staffing.planner.seats.FoundSeats;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Rule;
import org.jspecify.annotations.Nullable;

/** Searches for the staffing plan with the least value: one thread makes plans better, another raises the bound. */
public final class SeatSearch {

    /** How hot the search for better plans is, in days of the least urgent work: at first, and at last. */
    private static final double HOT = 40;

    private static final double COLD = 0.5;
    /** The part of the time that a cooling takes at least. */
    private static final double SHORTEST = 0.01;

    private static final int STEPS_A_ROUND = 5;
    private static final int MOVES_A_ROUND = 200;
    private static final int STEPS_UNTIL_TOLD = 25;
    private static final double SETTLED = 2e-3;
    /** How long is waited for a proof that is on its way when the time is over; who stops it wants the plan. */
    private static final Duration LAST_WORD = Duration.ofMillis(500);
    /** Prices are good enough to go by. */
    private static final double PRICED = 0.15;
    /** The part of the time in which they become so. */
    private static final double FIRST = 0.35;
    /** So many people on seats in weeks that are open are solved exactly at once, and so many at all. */
    private static final int STEPS_IF_SMALL = 150;

    private static final int SMALL = 5000;
    private static final int FEW_CELLS = 1000;
    private static final int MOST_CELLS = 4000;

    private final SeatNetwork network;
    private final PlanRequest request;
    private final @Nullable SeatPlan from;
    private final SeatIncumbent incumbent;
    private final Putting putting;
    private volatile boolean settled;
    private volatile boolean priced;

    /**
     * A search.
     *
     * @param from a plan to start from, null: none
     */
    public SeatSearch(Staffing staffing, List<Rule> rules, PlanRequest request, @Nullable SeatPlan from) {
        long begun = System.nanoTime();
        this.request = request;
        this.from = from;
        network = SeatNetwork.of(staffing, rules);
        putting = new Putting(network);
        incumbent = new SeatIncumbent(
                begun,
                begun + request.time().toNanos(),
                request.stopped(),
                (value, bound) -> request.progress().accept(new Standing("value", value, bound)));
    }

    public FoundSeats search() {
        incumbent.raiseBound(alone());
        Roster start = start();
        if (request.rounds() != null) {
            inTurn(start, request.rounds());
        } else if (!incumbent.isOver()) {
            sideBySide(start);
        }
        SeatPlan plan = network.named(incumbent.best());
        double value = Measures.value(plan, network.staffing);
        boolean proven = incumbent.isProven();
        return new FoundSeats(plan, value, proven ? value : Math.min(value, incumbent.bound()), proven, settled);
    }

    /** What all seats cost if each were alone: no plan is below that. */
    private double alone() {
        SeatPath paths = new SeatPath(network.weeks, network.handover);
        PricedCells cells = new PricedCells(network.weeks);
        double sum = 0;
        for (OpenSeat seat : network.seats) {
            cells.all(seat, seat.cost);
            sum += paths.solve(seat, cells, seat.empty, new int[seat.weeks]);
        }
        return sum;
    }

    /** A valid plan at once: the better of a new one and of today's, as far as it fits. */
    private Roster start() {
        Roster best = putting.greedily();
        incumbent.offer(best.copy(), best.total());
        for (SeatPlan plan :
                from == null ? List.of(network.staffing.today()) : List.of(network.staffing.today(), from)) {
            Roster kept = putting.keeping(network.numbered(plan));
            if (kept.total() < best.total()) {
                best = kept;
            }
            incumbent.offer(kept.copy(), kept.total());
        }
        return best;
    }

    /** So much of both and no more, the one after the other: the same each time. */
    private void inTurn(Roster roster, int rounds) {
        RuinAndRecreate moves = moves(request.seed());
        PriceBound prices = new PriceBound(network);
        for (int round = 0; round < rounds && !incumbent.isOver(); round++) {
            double gone = round / (double) rounds;
            for (int step = 0; step < STEPS_A_ROUND; step++) {
                prices.step(incumbent.value());
            }
            incumbent.raiseBound(prices.best());
            incumbent.tell(prices.guide());
            moves.improve(roster, MOVES_A_ROUND, () -> gone);
        }
        settled = prices.part() < SETTLED;
        solveWhole(prices);
    }

    /** Moves are small until the prices are good; then the search cools down from hot ones, again and ever longer. */
    private void sideBySide(Roster roster) {
        Thread bounding = Thread.ofPlatform().daemon().name("bound").start(this::bound);
        RuinAndRecreate moves = moves(request.seed());
        moves.between(COLD * network.day(), COLD * network.day());
        moves.improve(roster, Long.MAX_VALUE, () -> priced ? 1 : incumbent.gone() / FIRST);
        RuinAndRecreate cooling = moves(request.seed());
        while (!incumbent.isOver()) {
            cool(cooling, roster);
        }
        try {
            bounding.join(LAST_WORD);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** As long as all that went before, or to the end where little more than that is left: whoever stops it finds a cooled plan. */
    private void cool(RuinAndRecreate moves, Roster roster) {
        double begun = incumbent.gone();
        double length = Math.max(SHORTEST, begun);
        double ends = 1 - begun < 3 * length ? 1.0001 : begun + length;
        moves.improve(roster, Long.MAX_VALUE, () -> (incumbent.gone() - begun) / (ends - begun));
    }

    private RuinAndRecreate moves(long seed) {
        RuinAndRecreate moves = new RuinAndRecreate(network, incumbent, new SplittableRandom(seed));
        moves.between(HOT * network.day(), COLD * network.day());
        return moves;
    }

    private void bound() {
        PriceBound prices = new PriceBound(network);
        for (int step = 1; !incumbent.isOver(); step++) {
            prices.step(incumbent.value());
            incumbent.raiseBound(prices.best());
            if (step % STEPS_UNTIL_TOLD == 0) {
                incumbent.tell(prices.guide());
                priced = prices.part() < PRICED;
                settled = prices.part() < SETTLED;
                if (settled || (isWorthOpening(step) && cells(prices.open(incumbent.value())) <= FEW_CELLS)) {
                    break;
                }
            }
        }
        RuinAndRecreate moves = moves(request.seed() + 1);
        Roster roster = new Putting(network).keeping(incumbent.best());
        while (!incumbent.isOver()) {
            solveWhole(prices);
            cool(moves, roster);
        }
    }

    /** Whether so little may be open by now that it is worth a look. */
    private boolean isWorthOpening(int step) {
        return priced || (step >= STEPS_IF_SMALL && network.triples() <= SMALL);
    }

    /** What the bound leaves open, solved exactly where that is little; whether it was tried. */
    private boolean solveWhole(PriceBound prices) {
        if (!NativeSolver.isThere() || incumbent.isOver()) {
            return false;
        }
        double value = incumbent.value();
        int[][] plan = incumbent.best();
        boolean[][] open = prices.open(value);
        if (cells(open) > MOST_CELLS) {
            return false;
        }
        boolean[] free = new boolean[network.seats.length];
        Arrays.fill(free, true);
        WeekModel model = new WeekModel(network, free, plan, open);
        WeekModel.Solved solved = model.solve(incumbent.secondsLeft());
        model.end();
        if (solved != null) {
            double found = Measures.value(network.named(solved.plan()), network.staffing);
            incumbent.offer(solved.plan(), found);
            incumbent.raiseBound(Math.min(value, solved.proven() ? found : solved.bound()));
        }
        return true;
    }

    private static int cells(boolean[][] open) {
        int count = 0;
        for (boolean[] seat : open) {
            for (boolean each : seat) {
                count += each ? 1 : 0;
            }
        }
        return count;
    }
}
