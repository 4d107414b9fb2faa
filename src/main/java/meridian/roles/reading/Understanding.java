package meridian.roles.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import meridian.roles.profile.RoleProfile;

/** What a document says about a role, from its blocks: the same for every format. */
public final class Understanding {

    private Understanding() {}

    /**
     * The profiles of a document, one or one per role it holds; never none.
     *
     * @param name as it was given; the profiles repeat it
     * @param source what the lines of the blocks point into
     */
    public static List<RoleProfile> read(String name, SourceText source, List<Block> blocks) {
        List<RoleProfile.Other> other = new ArrayList<>();
        for (Block block : blocks) {
            other.add(new RoleProfile.Other(null, source.line(block.lines().first()), block.lines()));
        }
        return List.of(new RoleProfile(
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RoleProfile.Limits.NONE,
                List.of(),
                RoleProfile.Ladder.NONE,
                Map.of(),
                other,
                List.of()));
    }
}
