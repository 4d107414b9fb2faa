package meridian.roles;

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
     * Makes the correction; a published role gets a draft that waits to be published.
     *
     * @param title the role it is to name, null for none
     * @return the role with its draft, empty where there is no such role
     */
    @Transactional
    public Optional<Role> set(String slugOrId, Rung.End end, @Nullable String title, Actor by) {
        Optional<Role> role = roles.at(slugOrId);
        return role.flatMap(it -> startDraft.start(it.id(), by)).map(draft -> {
            ProfileValue field = end == Rung.End.PREVIOUS ? ProfileValue.PREVIOUS_ROLE : ProfileValue.NEXT_ROLE;
            SetValue correction = new SetValue(field, field.of(draft.profile()), title);
            correctDraft.correct(draft.role(), draft.revision(), correction, by);
            return roles.find(draft.role()).orElseThrow();
        });
    }
}
