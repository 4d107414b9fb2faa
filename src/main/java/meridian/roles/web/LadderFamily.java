package meridian.roles.web;

import meridian.access.Slug;
import meridian.roles.ladders.Ladder;

/** The ladder of a family with its address. */
public record LadderFamily(Ladder ladder) {

    public String address() {
        return "/ladders/" + slug();
    }

    /** What the family is called in addresses. */
    public String slug() {
        return Slug.of(ladder.family(), "family");
    }

    /** How many of its roles stand on a step. */
    public int onAStep() {
        return ladder.size() - ladder.loose().size();
    }
}
