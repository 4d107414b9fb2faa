package meridian.roles;

import java.time.Clock;
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
    private final Clock clock;

    KeepReading(Roles roles, RoleIndex index, Drafts drafts, Versions versions, Imports imports, Clock clock) {
        this.roles = roles;
        this.index = index;
        this.drafts = drafts;
        this.versions = versions;
        this.imports = imports;
        this.clock = clock;
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
        if (known.isEmpty()) {
            RoleId id = index.add(item.organisation(), key, RoleIndex.titleOf(read));
            begin(id, document, read, item);
            imports.addRole(item, part, id, ItemOutcome.NEW, "");
            return ItemOutcome.NEW;
        }
        return readAgain(known.get(), item, document, part, read);
    }

    private void begin(RoleId role, DocumentId document, RoleProfile read, WaitingItem item) {
        drafts.save(new Draft(
                role, document, read, read, 1, null, clock.instant(), item.by().name()));
        index.show(role, RoleStatus.DRAFT, null, 1, read);
    }

    private ItemOutcome readAgain(Role role, WaitingItem item, DocumentId document, int part, RoleProfile read) {
        Draft waiting = drafts.of(role.id()).orElse(null);
        ProfileDifference difference = ProfileDifference.between(lastReading(role, waiting), read);
        if (difference.isEmpty()) {
            imports.addRole(item, part, role.id(), ItemOutcome.UNCHANGED, "");
            return ItemOutcome.UNCHANGED;
        }
        Draft draft = new Draft(
                role.id(),
                document,
                read,
                read,
                waiting == null ? 1 : waiting.revision() + 1,
                role.liveVersion(),
                clock.instant(),
                item.by().name());
        drafts.save(draft);
        RoleProfile shown = role.liveVersion() == null
                ? read
                : versions.of(role.id(), role.liveVersion()).orElseThrow().profile();
        index.show(role.id(), role.status(), role.liveVersion(), draft.revision(), shown);
        imports.addRole(item, part, role.id(), ItemOutcome.CHANGED, difference.summary());
        return ItemOutcome.CHANGED;
    }

    private RoleProfile lastReading(Role role, @Nullable Draft waiting) {
        return waiting != null
                ? waiting.asRead()
                : versions.lastOf(role.id()).orElseThrow().asRead();
    }
}
