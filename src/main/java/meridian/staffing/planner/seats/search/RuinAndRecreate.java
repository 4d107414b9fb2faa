package meridian.staffing.planner.seats.search;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Takes a few seats that compete for the same people out of a plan and puts each back in its best way, again and again. */
final class RuinAndRecreate {

    private static final int MOST_LIFTED = 8;
    private static final int LOOKS = 64;

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
        double[][] worth = incumbent.worth();
        for (long round = 0; round < rounds; round++) {
            if (round % LOOKS == 0) {
                double cooled = gone.getAsDouble();
                if (incumbent.isOver() || cooled >= 1) {
                    return;
                }
                worth = incumbent.worth();
                heat = hottest * Math.pow(coldest / hottest, cooled);
            }
            double total = roster.total();
            lift(roster);
            shuffle();
            double part = worth == null ? 0 : parts();
            boolean whole = true;
            for (int i = 0; i < count && whole; i++) {
                OpenSeat seat = network.seats[lifted[i]];
                whole = putting.put(roster, seat, worth == null ? null : worth[seat.seat], part);
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
        return drawn < 0.25 ? 0 : drawn < 0.5 ? 1 : random.nextDouble(1.2);
    }

    private void lift(Roster roster) {
        count = 0;
        int most = 2 + random.nextInt(MOST_LIFTED - 1);
        lift(roster, random.nextInt(network.seats.length));
        for (int tries = 0; count < most && tries < 3 * most; tries++) {
            OpenSeat seat = network.seats[lifted[random.nextInt(count)]];
            if (seat.candidates() > 0) {
                liftRival(roster, seat);
            }
        }
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
