package meridian.roles;

import java.util.List;
import meridian.access.Actor;
import meridian.roles.correcting.Correction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a draft, and takes corrections back. */
@Component
public class CorrectDraft {

    private final Roles roles;
    private final Drafts drafts;
    private final Corrections corrections;
    private final SaveDraft saveDraft;
    private final RoleAudit audit;

    CorrectDraft(Roles roles, Drafts drafts, Corrections corrections, SaveDraft saveDraft, RoleAudit audit) {
        this.roles = roles;
        this.drafts = drafts;
        this.corrections = corrections;
        this.saveDraft = saveDraft;
        this.audit = audit;
    }

    /**
     * Makes a correction on the draft the caller saw.
     *
     * @throws StaleRevision where the draft is another by now, or gone
     */
    @Transactional
    public Draft correct(RoleId role, int revisionSeen, Correction made, Actor by) {
        return correct(role, revisionSeen, List.of(made), by);
    }

    /**
     * Makes corrections, one after the other, on the draft the caller saw.
     *
     * @throws StaleRevision where the draft is another by now, or gone
     */
    @Transactional
    public Draft correct(RoleId role, int revisionSeen, List<Correction> made, Actor by) {
        Draft before = drafts.take(role, revisionSeen);
        for (Correction correction : made) {
            corrections.add(role, correction, by);
            audit.note(by, role, "draft.corrected", correction.sentence());
        }
        return again(before, by);
    }

    /**
     * Takes a correction back; those made after it stay.
     *
     * @throws StaleRevision where the draft is another by now, or gone
     */
    @Transactional
    public Draft undo(RoleId role, int revisionSeen, int correction, Actor by) {
        Draft before = drafts.take(role, revisionSeen);
        corrections.undo(role, correction);
        audit.note(by, role, "draft.correction-undone", "Took correction %d back.".formatted(correction));
        return again(before, by);
    }

    /**
     * Makes the correction that was last taken back once more.
     *
     * @throws StaleRevision where the draft is another by now, or gone
     */
    @Transactional
    public Draft redo(RoleId role, int revisionSeen, Actor by) {
        Draft before = drafts.take(role, revisionSeen);
        if (!corrections.redo(role)) {
            return before;
        }
        audit.note(by, role, "draft.correction-redone", "Made once more the correction that was last taken back.");
        return again(before, by);
    }

    private Draft again(Draft before, Actor by) {
        Role role = roles.find(before.role()).orElseThrow();
        return saveDraft.save(role, before, before.document(), before.asRead(), by);
    }
}
