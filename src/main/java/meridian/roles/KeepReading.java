package meridian.roles;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import meridian.access.Slug;
import meridian.roles.Imports.WaitingItem;
import meridian.roles.comparing.ProfileDifference;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was read of a document into drafts: of new roles, or of those an earlier import made of the same document. */
@Component
class KeepReading {

    private final Roles roles;
    private final RoleIndex index;
    private final Drafts drafts;
    private final Versions versions;
    private final Imports imports;
    private final SaveDraft saveDraft;
    private final RoleAudit audit;

    KeepReading(
            Roles roles,
            RoleIndex index,
            Drafts drafts,
            Versions versions,
            Imports imports,
            SaveDraft saveDraft,
            RoleAudit audit) {
        this.roles = roles;
        this.index = index;
        this.drafts = drafts;
        this.versions = versions;
        this.imports = imports;
        this.saveDraft = saveDraft;
        this.audit = audit;
    }

    /** What became of the document as a whole: changed if one of its roles did, else new if one is. */
    ItemOutcome keep(WaitingItem item, DocumentId document, List<RoleProfile> profiles) {
        Set<String> keys = new HashSet<>();
        ItemOutcome whole = ItemOutcome.UNCHANGED;
        for (int part = 1; part <= profiles.size(); part++) {
            RoleProfile profile = profiles.get(part - 1);
            ItemOutcome outcome = keepOne(item, document, part, profile, nameKey(item.name(), profile, keys));
            whole = outcome == ItemOutcome.CHANGED || whole == ItemOutcome.UNCHANGED ? outcome : whole;
        }
        return whole;
    }

    /** A document's only role is known by the document's name, one of several by its title too: their number may change. */
    private static String nameKey(String name, RoleProfile profile, Set<String> taken) {
        String key = profile.part() == null ? name : name + "#" + Slug.of(RoleIndex.titleOf(profile), "role");
        String free = key;
        for (int number = 2; !taken.add(free); number++) {
            free = key + "-" + number;
        }
        return free;
    }

    private ItemOutcome keepOne(WaitingItem item, DocumentId document, int part, RoleProfile read, String key) {
        Optional<Role> known = roles.withKey(item.organisation(), key);
        if (known.isPresent()) {
            return readAgain(known.get(), item, document, part, read);
        }
        Role role = index.add(item.organisation(), key, read);
        saveDraft.save(role, null, document, read, item.by());
        imports.addRole(item, part, role.id(), ItemOutcome.NEW, "");
        audit.note(item.by(), role.id(), "role.imported", "Read the role from “%s”.".formatted(item.name()));
        return ItemOutcome.NEW;
    }

    private ItemOutcome readAgain(Role role, WaitingItem item, DocumentId document, int part, RoleProfile read) {
        Draft waiting = drafts.of(role.id()).orElse(null);
        ProfileDifference difference = ProfileDifference.between(lastReading(role, waiting), read);
        ItemOutcome outcome = difference.isEmpty() ? ItemOutcome.UNCHANGED : ItemOutcome.CHANGED;
        if (outcome == ItemOutcome.CHANGED) {
            saveDraft.save(role, waiting, document, read, item.by());
            audit.note(
                    item.by(),
                    role.id(),
                    "role.read-again",
                    "Read the role again from “%s”: %s".formatted(item.name(), difference.summary()));
        }
        imports.addRole(item, part, role.id(), outcome, difference.isEmpty() ? "" : difference.summary());
        return outcome;
    }

    private RoleProfile lastReading(Role role, @Nullable Draft waiting) {
        return waiting != null
                ? waiting.asRead()
                : versions.lastOf(role.id()).orElseThrow().asRead();
    }
}
