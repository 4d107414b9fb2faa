package meridian.roles.pay;

/** What a place's weighting says of a band. */
public sealed interface Weighed {

    /** No weighting reaches the place, or the place it is weighted by has no band. */
    record Unweighted() implements Weighed {}

    /** The band is what the weighting gives, give or take £1. */
    record AsWeighted() implements Weighed {}

    /** The band is another, and somebody said why. */
    record Excepted(Range expected, String reason) implements Weighed {}

    /** The band is another, and nobody said why. */
    record Off(Range expected) implements Weighed {}

    /** There is no band, and this is the one the weighting would give. */
    record CanFill(Range expected) implements Weighed {}
}
