package meridian.roles;

import java.util.Optional;
import meridian.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a draft beside the live version, and gives one up. */
@Component
public class StartDraft {

    private final Roles roles;
    private final Drafts drafts;
    private final Versions versions;
    private final Corrections corrections;
    private final SaveDraft saveDraft;
    private final RoleIndex index;
    private final RoleAudit audit;

    StartDraft(
            Roles roles,
            Drafts drafts,
            Versions versions,
            Corrections corrections,
            SaveDraft saveDraft,
            RoleIndex index,
            RoleAudit audit) {
        this.roles = roles;
        this.drafts = drafts;
        this.versions = versions;
        this.corrections = corrections;
        this.saveDraft = saveDraft;
        this.index = index;
        this.audit = audit;
    }

    /**
     * A draft that continues the version that was published last; the one that waits already, if one does.
     *
     * @return empty where there is no such role
     */
    @Transactional
    public Optional<Draft> start(RoleId id, Actor by) {
        Optional<Role> role = roles.take(id);
        Optional<Draft> waiting = drafts.of(id);
        if (role.isEmpty() || waiting.isPresent()) {
            return waiting;
        }
        return versions.lastOf(id).map(it -> {
            audit.note(by, id, "draft.started", "Began a draft beside version %d.".formatted(it.number()));
            return saveDraft.save(role.get(), null, it.document(), it.asRead(), by);
        });
    }

    /**
     * Gives the draft up; the live version stays as it is.
     *
     * @throws StaleRevision where the draft is another by now, or nothing was ever published
     */
    @Transactional
    public void discard(RoleId role, int revisionSeen, Actor by) {
        drafts.take(role, revisionSeen);
        Version last = versions.lastOf(role).orElseThrow(() -> new StaleRevision(role));
        corrections.backTo(role, last.corrections(), last.publishedAt());
        drafts.remove(role);
        index.noteDraft(role, null);
        audit.note(by, role, "draft.discarded", "Gave the draft up; version %d stays.".formatted(last.number()));
    }
}
