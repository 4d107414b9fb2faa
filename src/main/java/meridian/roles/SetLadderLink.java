package meridian.roles;

import java.util.Objects;
import java.util.Optional;
import meridian.access.Actor;
import meridian.roles.correcting.Correction.SetValue;
import meridian.roles.correcting.ProfileValue;
import meridian.roles.ladders.Rung;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a role's previous or next role right, as a correction of its draft. */
@Component
public class SetLadderLink {

    private final Roles roles;
    private final StartDraft startDraft;
    private final CorrectDraft correctDraft;

    SetLadderLink(Roles roles, StartDraft startDraft, CorrectDraft correctDraft) {
        this.roles = roles;
        this.startDraft = startDraft;
        this.correctDraft = correctDraft;
    }

    /**
     * Makes the correction, unless somebody made the same; a published role gets a draft that waits to be published.
     *
     * @param seen the title the caller saw it name, null for none
     * @param title the role it is to name, null for none
     * @return the role with its draft, empty where there is no such role
     * @throws StaleRevision where it names another by now, also where only a draft that waits does
     */
    @Transactional
    public Optional<Role> set(String slugOrId, Rung.End end, @Nullable String seen, @Nullable String title, Actor by) {
        Optional<Role> role = roles.at(slugOrId);
        return role.flatMap(it -> startDraft.start(it.id(), by)).map(draft -> {
            ProfileValue field = field(end);
            String now = field.of(draft.profile());
            if (!Objects.equals(now, title)) {
                if (!Objects.equals(now, seen)) {
                    throw new StaleRevision(draft.role());
                }
                correctDraft.correct(draft.role(), draft.revision(), new SetValue(field, seen, title), by);
            }
            return roles.find(draft.role()).orElseThrow();
        });
    }

    /** The value of a profile that holds the link. */
    public static ProfileValue field(Rung.End end) {
        return end == Rung.End.PREVIOUS ? ProfileValue.PREVIOUS_ROLE : ProfileValue.NEXT_ROLE;
    }
}
