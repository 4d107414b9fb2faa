package meridian.roles;

import java.time.Clock;
import java.util.List;
import meridian.access.Actor;
import meridian.roles.correcting.Replay;
import meridian.roles.correcting.Replay.Numbered;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a role's draft from a reading and the corrections made so far. */
@Component
class SaveDraft {

    private final Corrections corrections;
    private final Documents documents;
    private final Drafts drafts;
    private final RoleIndex index;
    private final Clock clock;

    SaveDraft(Corrections corrections, Documents documents, Drafts drafts, RoleIndex index, Clock clock) {
        this.corrections = corrections;
        this.documents = documents;
        this.drafts = drafts;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Saves the draft and, where nothing is live yet, shows it.
     *
     * @param before the draft it follows, null where none waited
     */
    Draft save(Role role, @Nullable Draft before, DocumentId document, RoleProfile asRead, Actor by) {
        List<Numbered> made = corrections.of(role.id()).stream()
                .map(it -> new Numbered(it.number(), it.correction()))
                .toList();
        Replay replay = Replay.of(asRead, made);
        if (!made.isEmpty()) {
            corrections.mark(role.id(), replay.lost());
        }
        int revision = drafts.nextRevision(role.id());
        Integer basedOn = before == null ? role.liveVersion() : before.basedOn();
        RoleProfile profile = replay.result().profile();
        Draft draft = new Draft(role.id(), document, asRead, profile, revision, basedOn, clock.instant(), by.name());
        drafts.save(draft);
        if (role.liveVersion() == null) {
            SourceText text = documents.find(document).orElseThrow().text();
            index.show(role.id(), role.status(), null, revision, profile, text);
        } else {
            index.noteDraft(role.id(), revision);
        }
        return draft;
    }
}
