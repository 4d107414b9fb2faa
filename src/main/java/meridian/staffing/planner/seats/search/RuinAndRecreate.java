package meridian.staffing.planner.seats.search;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a few seats that compete for the same people out of a plan and puts each back in its best way, again and again. It begins
 * where the plan is farthest from what the bound's prices say that a seat could cost.
 */
final class RuinAndRecreate {

    private static final int MOST_LIFTED = 8;
    private static final int LOOKS = 64;
    /** Of so many seats the one farthest from its least is taken out first. */
    private static final int COMPARED = 3;

    private static final double WITHOUT_PRICES = 0.1;
    private static final double WHOLE_PRICES = 0.4;
    private static final double LEAST_PART = 0.5;
    private static final double MOST_PART = 1.2;

    private final SeatNetwork network;
    private final SeatIncumbent incumbent;
    private final SplittableRandom random;
    private final Putting putting;
    private final int[][] seatsOfPerson;
    private double hottest;
    private double coldest;
    private final int[] lifted = new int[64];
    private final int[][] before = new int[64][];
    private int count;

    RuinAndRecreate(SeatNetwork network, SeatIncumbent incumbent, SplittableRandom random) {
        this.network = network;
        this.incumbent = incumbent;
        this.random = random;
        putting = new Putting(network);
        seatsOfPerson = seatsOfPerson();
        for (int i = 0; i < before.length; i++) {
            before[i] = new int[network.weeks];
        }
    }

    private int[][] seatsOfPerson() {
        int[][] found = new int[network.people][];
        for (int person = 0; person < found.length; person++) {
            int one = person;
            found[person] = IntStream.range(0, network.seats.length)
                    .filter(seat -> network.seats[seat].candidate(one) >= 0)
                    .toArray();
        }
        return found;
    }

    /** How hot it is at the beginning and at the end: what a plan may be worse and still be taken now and then. */
    void between(double hottest, double coldest) {
        this.hottest = hottest;
        this.coldest = coldest;
    }

    /**
     * Goes on from a plan.
     *
     * @param rounds at most
     * @param gone how far the cooling is, 0 to 1; 1 ends it
     */
    void improve(Roster roster, long rounds, DoubleSupplier gone) {
        double heat = hottest;
        Guide guide = incumbent.guide();
        for (long round = 0; round < rounds; round++) {
            if (round % LOOKS == 0) {
                double cooled = gone.getAsDouble();
                if (incumbent.isOver() || cooled >= 1) {
                    return;
                }
                guide = incumbent.guide();
                heat = hottest * Math.pow(coldest / hottest, cooled);
            }
            double total = roster.total();
            lift(roster, guide);
            shuffle();
            double part = guide == null ? 0 : parts();
            double[][] prices = guide == null ? null : random.nextBoolean() ? guide.towards() : guide.worth();
            boolean whole = true;
            for (int i = 0; i < count && whole; i++) {
                OpenSeat seat = network.seats[lifted[i]];
                whole = putting.put(roster, seat, prices == null ? null : prices[seat.seat], part);
            }
            double worse = roster.total() - total;
            if (!whole || worse > -heat * Math.log(1 - random.nextDouble())) {
                restore(roster);
            } else if (roster.total() < incumbent.value() - SeatIncumbent.SAME * Math.abs(incumbent.value())) {
                incumbent.offer(roster.copy(), roster.total());
            }
        }
    }

    private double parts() {
        double drawn = random.nextDouble();
        return drawn < WITHOUT_PRICES ? 0 : drawn < WHOLE_PRICES ? 1 : random.nextDouble(LEAST_PART, MOST_PART);
    }

    private void lift(Roster roster, @Nullable Guide guide) {
        count = 0;
        int most = 2 + random.nextInt(MOST_LIFTED - 1);
        lift(roster, first(roster, guide));
        for (int tries = 0; count < most && tries < 3 * most; tries++) {
            OpenSeat seat = network.seats[lifted[random.nextInt(count)]];
            if (seat.candidates() > 0) {
                liftRival(roster, seat);
            }
        }
    }

    private int first(Roster roster, @Nullable Guide guide) {
        int first = random.nextInt(network.seats.length);
        for (int other = 1; guide != null && other < COMPARED; other++) {
            int seat = random.nextInt(network.seats.length);
            first = above(roster, seat, guide) > above(roster, first, guide) ? seat : first;
        }
        return first;
    }

    /** By how much a seat costs more than in its best way, with what it takes from other seats. */
    private double above(Roster roster, int number, Guide guide) {
        OpenSeat seat = network.seats[number];
        double sum = roster.seatCost(number) - guide.least()[number];
        int[] holders = roster.holders(number);
        for (int i = 0; i < seat.weeks; i++) {
            sum += holders[i] < 0 ? 0 : guide.worth()[number][seat.cell(i, holders[i])];
        }
        return sum;
    }

    /** A seat that somebody is on, or could be on, who could be on this one. */
    private void liftRival(Roster roster, OpenSeat seat) {
        int person = seat.people[random.nextInt(seat.candidates())];
        int week = seat.from + random.nextInt(seat.weeks);
        int on = roster.seatsIn(person, week);
        int rival = on > 0 && random.nextInt(4) > 0
                ? roster.seatsOf(person, week)[random.nextInt(on)]
                : seatsOfPerson[person][random.nextInt(seatsOfPerson[person].length)];
        OpenSeat other = network.seats[rival];
        if (other.from < seat.from + seat.weeks && seat.from < other.from + other.weeks) {
            lift(roster, rival);
        }
    }

    private void lift(Roster roster, int number) {
        if (roster.isLifted(number) || count == lifted.length) {
            return;
        }
        OpenSeat seat = network.seats[number];
        boolean withLed = seat.led.length > 0 && random.nextBoolean();
        take(roster, seat);
        if (withLed) {
            for (int led : seat.led) {
                lift(roster, led);
            }
        }
    }

    private void take(Roster roster, OpenSeat seat) {
        System.arraycopy(roster.holders(seat.seat), 0, before[count], 0, seat.weeks);
        lifted[count++] = seat.seat;
        roster.lift(seat);
    }

    /** By chance, but a lead seat before those that it leads. */
    private void shuffle() {
        for (int i = count - 1; i > 0; i--) {
            swap(i, random.nextInt(i + 1));
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                if (leads(lifted[j], lifted[i])) {
                    swap(i, j);
                }
            }
        }
    }

    private boolean leads(int lead, int seat) {
        for (int each : network.seats[seat].leads) {
            if (each == lead) {
                return true;
            }
        }
        return false;
    }

    private void swap(int i, int j) {
        int number = lifted[i];
        lifted[i] = lifted[j];
        lifted[j] = number;
        int[] path = before[i];
        before[i] = before[j];
        before[j] = path;
    }

    private void restore(Roster roster) {
        for (int i = 0; i < count; i++) {
            OpenSeat seat = network.seats[lifted[i]];
            if (!roster.isLifted(seat.seat)) {
                roster.lift(seat);
            }
        }
        for (int i = 0; i < count; i++) {
            roster.put(network.seats[lifted[i]], before[i]);
        }
    }
}
