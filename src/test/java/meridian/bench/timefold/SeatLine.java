package meridian.bench.timefold;

import java.util.IdentityHashMap;
import java.util.List;
import meridian.staffing.planner.seats.Seat;
import org.jspecify.annotations.Nullable;

/** What is known of a seat before anybody sits on it. Equal to itself alone. */
final class SeatLine {

    final Seat seat;
    /** Whether other seats are held only while this one is. */
    final boolean leads;
    /** What a stretch beyond the first costs. */
    final long handover;

    private final Offer nobody;
    private final IdentityHashMap<Sitter, Offer> offers = new IdentityHashMap<>();
    private final List<Sitter> candidates;

    /**
     * What the seat has with somebody.
     *
     * @param days thousandths that are taken in a week
     * @param cost of each week from the seat's first on
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Offer(long days, long[] cost) {}

    SeatLine(Seat seat, boolean leads, long handover, Offer nobody, List<Sitter> candidates) {
        this.seat = seat;
        this.leads = leads;
        this.handover = handover;
        this.nobody = nobody;
        this.candidates = candidates;
    }

    void offer(Sitter sitter, Offer offer) {
        offers.put(sitter, offer);
    }

    /** Who may sit on it by the rules of the seat alone. */
    List<Sitter> candidates() {
        return candidates;
    }

    long cost(@Nullable Sitter sitter, int week) {
        return offer(sitter).cost()[week - seat.from()];
    }

    long days(@Nullable Sitter sitter) {
        return offer(sitter).days();
    }

    private Offer offer(@Nullable Sitter sitter) {
        return sitter == null ? nobody : offers.getOrDefault(sitter, nobody);
    }

    @Override
    public String toString() {
        return seat.id();
    }
}
