package meridian.staffing.planner.seats;

/** One person on a seat in consecutive weeks, both included. */
public record Stretch(Seat seat, Person person, int from, int to) {

    @Override
    public String toString() {
        return "%s %s %d to %d".formatted(seat.id(), person.id(), from, to);
    }

    public int weeks() {
        return to - from + 1;
    }
}
