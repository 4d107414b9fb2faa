package meridian.roles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import meridian.access.Actor;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.correcting.Correction;
import meridian.roles.correcting.Correction.Restated;
import meridian.roles.correcting.EditableProfile;
import meridian.roles.correcting.Replay;
import meridian.roles.frameworks.Framework;
import meridian.roles.frameworks.Remap;
import meridian.roles.frameworks.Remap.Proposal;
import meridian.roles.frameworks.Remap.Step;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a role's capabilities to a version of a framework, skill by skill as a person decides. */
@Component
public class MoveToFramework {

    private final Roles roles;
    private final Frameworks frameworks;
    private final Drafts drafts;
    private final Versions versions;
    private final Corrections corrections;
    private final StartDraft startDraft;
    private final CorrectDraft correctDraft;
    private final RoleAudit audit;

    MoveToFramework(
            Roles roles,
            Frameworks frameworks,
            Drafts drafts,
            Versions versions,
            Corrections corrections,
            StartDraft startDraft,
            CorrectDraft correctDraft,
            RoleAudit audit) {
        this.roles = roles;
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.versions = versions;
        this.corrections = corrections;
        this.startDraft = startDraft;
        this.correctDraft = correctDraft;
        this.audit = audit;
    }

    /**
     * What moving would do to the draft, or where none waits to the version published last; empty where there is neither.
     *
     * @param from the version the role was last brought to, null for none
     */
    public Optional<Remap> proposal(Role role, @Nullable FrameworkVersion from, FrameworkVersionId to) {
        Optional<RoleProfile> profile = role.hasDraft()
                ? drafts.of(role.id()).map(Draft::profile)
                : versions.lastOf(role.id()).map(Version::profile);
        return profile.map(it -> remap(it, from, to));
    }

    /**
     * Makes the accepted steps as corrections of the role's draft, which is begun where none waits; what was refused stays
     * as the role has it.
     *
     * @param seen the {@link Role#revision revision} of the role whose proposals the caller saw
     * @param accepted {@link Proposal#key keys} of the proposals
     * @return how many steps were made
     * @throws StaleRevision where the role is another by now, or no longer proposed what was accepted
     */
    @Transactional
    public int move(RoleId role, String seen, FrameworkVersionId to, Set<String> accepted, Actor by) {
        boolean same = roles.take(role)
                .filter(it -> it.revision().equals(seen))
                .flatMap(it -> proposal(it, frameworks.of(role).orElse(null), to))
                .filter(it -> it.keys().containsAll(accepted))
                .isPresent();
        if (!same) {
            throw new StaleRevision(role);
        }
        return move(startDraft.start(role, by).orElseThrow(), to, accepted, by);
    }

    /**
     * Makes the accepted steps on the draft the caller saw.
     *
     * @return how many steps were made
     * @throws StaleRevision where the draft is another by now, or gone
     */
    @Transactional
    public int move(RoleId role, int revisionSeen, FrameworkVersionId to, Set<String> accepted, Actor by) {
        return move(drafts.take(role, revisionSeen), to, accepted, by);
    }

    private int move(Draft draft, FrameworkVersionId to, Set<String> accepted, Actor by) {
        RoleId role = draft.role();
        FrameworkVersion from = frameworks.of(role).orElse(null);
        List<Proposal> steps = remap(draft.profile(), from, to).proposals().stream()
                .filter(proposal -> proposal.step() != Step.KEEP && accepted.contains(proposal.key()))
                .toList();
        Map<String, String> keys = keysOfCapabilities(draft);
        int revision = draft.revision();
        int made = 0;
        for (Proposal proposal : steps) {
            Correction correction = correction(proposal, keys, draft.profile());
            if (correction != null) {
                revision = correctDraft.correct(role, revision, correction, by).revision();
                made++;
            }
        }
        frameworks.moved(role, to, by);
        audit.note(
                by,
                role,
                "role.moved-to-framework",
                "Brought the role to a version of a framework, in %d steps.".formatted(made));
        return made;
    }

    private Remap remap(RoleProfile profile, @Nullable FrameworkVersion from, FrameworkVersionId to) {
        Framework before = from == null || from.id().equals(to) ? null : frameworks.content(from.id());
        Framework target = frameworks.content(to);
        boolean sameKind = before != null && before.kind() == target.kind();
        return Remap.of(profile.title(), profile.capabilities(), sameKind ? before : null, target);
    }

    private Map<String, String> keysOfCapabilities(Draft draft) {
        EditableProfile profile = Replay.of(
                        draft.asRead(),
                        corrections.of(draft.role()).stream()
                                .map(it -> new Replay.Numbered(it.number(), it.correction()))
                                .toList())
                .result();
        Map<String, String> keys = new HashMap<>();
        profile.entries().stream()
                .filter(entry -> entry.kind() == Kind.CAPABILITY)
                .forEach(entry -> keys.putIfAbsent(entry.text(), entry.key()));
        return keys;
    }

    private static @Nullable Correction correction(Proposal proposal, Map<String, String> keys, RoleProfile profile) {
        Restated restated = new Restated(Kind.CAPABILITY, null, null, proposal.level(), List.of(), proposal.name());
        if (proposal.now() == null) {
            return new Correction.Add("added-" + UUID.randomUUID(), restated, where(profile));
        }
        String was = proposal.now().name();
        String key = keys.get(was);
        if (key == null) {
            return null;
        }
        return proposal.step() == Step.REMOVE
                ? new Correction.Remove(key, was)
                : new Correction.Restate(key, was, restated);
    }

    /** A skill no line of the document names is shown with the lines of the skills it does name. */
    private static Lines where(RoleProfile profile) {
        return profile.capabilities().isEmpty()
                ? Lines.of(1)
                : profile.capabilities().getLast().lines();
    }
}
