package meridian.roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import meridian.access.Actor;
import meridian.roles.comparing.ProfileDifference;
import meridian.roles.reading.blocks.SourceText;
import meridian.ui.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the draft the live version. */
@Component
public class PublishRole {

    private final Roles roles;
    private final Documents documents;
    private final Drafts drafts;
    private final Versions versions;
    private final Corrections corrections;
    private final WithdrawRole withdrawRole;
    private final RoleIndex index;
    private final Clock clock;
    private final RoleAudit audit;

    PublishRole(
            Roles roles,
            Documents documents,
            Drafts drafts,
            Versions versions,
            Corrections corrections,
            WithdrawRole withdrawRole,
            RoleIndex index,
            Clock clock,
            RoleAudit audit) {
        this.roles = roles;
        this.documents = documents;
        this.drafts = drafts;
        this.versions = versions;
        this.corrections = corrections;
        this.withdrawRole = withdrawRole;
        this.index = index;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Publishes the draft the caller saw; its role is in use again if it was withdrawn.
     *
     * @throws StaleRevision where the draft is another by now, or gone
     */
    @Transactional
    public Version publish(RoleId role, int revisionSeen, LocalDate effectiveFrom, String note, Actor by) {
        roles.take(role);
        Draft draft = drafts.take(role, revisionSeen);
        Optional<Version> last = versions.lastOf(role);
        Version version = new Version(
                role,
                last.map(Version::number).orElse(0) + 1,
                draft.profile(),
                draft.asRead(),
                draft.document(),
                corrections.last(role),
                effectiveFrom,
                note.strip(),
                last.map(it -> ProfileDifference.between(it.profile(), draft.profile())
                                .summary())
                        .orElse("First version."),
                clock.instant(),
                by.name());
        versions.add(version);
        drafts.remove(role);
        withdrawRole.close(role, by);
        SourceText text = documents.find(draft.document()).orElseThrow().text();
        index.show(role, RoleStatus.PUBLISHED, version.number(), null, version.profile(), text);
        String words = "Published version %d, in force from %s.".formatted(version.number(), Dates.day(effectiveFrom));
        audit.note(
                by,
                audit.done(role, "role.published", words)
                        .changing(last.map(it -> "Version " + it.number()).orElse(null), "Version " + version.number())
                        .because(note));
        return version;
    }
}
