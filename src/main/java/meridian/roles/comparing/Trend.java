package meridian.roles.comparing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/** Which way a value goes from one profile to the next. */
public enum Trend {
    @JsonProperty("same")
    SAME("the same"),
    @JsonProperty("raised")
    RAISED("raised"),
    @JsonProperty("lowered")
    LOWERED("lowered"),
    @JsonProperty("changed")
    CHANGED("changed"),
    @JsonProperty("added")
    ADDED("added"),
    @JsonProperty("removed")
    REMOVED("removed");

    private final String word;

    Trend(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }

    /** Raised where none goes down and one goes up, lowered the other way round; changed where they go both ways. */
    static Trend between(List<BigDecimal> before, List<BigDecimal> after) {
        if (before.size() != after.size() || before.isEmpty()) {
            return CHANGED;
        }
        boolean up = false;
        boolean down = false;
        for (int i = 0; i < before.size(); i++) {
            int way = after.get(i).compareTo(before.get(i));
            up |= way > 0;
            down |= way < 0;
        }
        if (up == down) {
            return up ? CHANGED : SAME;
        }
        return up ? RAISED : LOWERED;
    }

    /** Over a row of values: raised where some step raises and none lowers, lowered likewise, else changed. */
    static Trend along(List<List<BigDecimal>> sizes) {
        Trend all = SAME;
        for (int i = 1; i < sizes.size(); i++) {
            Trend step = between(sizes.get(i - 1), sizes.get(i));
            if (all == SAME) {
                all = step;
            } else if (step != SAME && step != all) {
                return CHANGED;
            }
        }
        return all;
    }
}
