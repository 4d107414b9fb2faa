package meridian.access.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.AuditRow;
import meridian.access.AuditScope;
import meridian.access.Audited;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.emergency.Emergency;
import meridian.access.emergency.EmergencyAccess;
import meridian.access.emergency.ShownEntries;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.ui.Chip;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What whoever reads the audit is shown of it, and the note that they read it. */
@Component
class Auditing {

    private final Audit audit;
    private final EmergencyAccess emergencies;

    Auditing(Audit audit, EmergencyAccess emergencies) {
        this.audit = audit;
        this.emergencies = emergencies;
    }

    /** @throws Refusal where they audit no organisation */
    AuditScope scope(Asker asker) {
        AuditScope theirs = theirs(asker);
        AccountRules.READ_AUDIT.require(asker, theirs);
        return theirs;
    }

    /** Whether they read any of it. */
    static boolean isFor(Asker asker) {
        return AccountRules.READ_AUDIT.allows(asker, theirs(asker));
    }

    private static AuditScope theirs(Asker asker) {
        return new AuditScope(asker.relations().stream()
                .filter(it -> it.kind() == Kind.AUDITOR || it.kind() == Kind.EMERGENCY)
                .map(Relation::organisation)
                .distinct()
                .toList());
    }

    /** Notes that they are shown entries, and tells whom these are about where it is by emergency access. */
    void read(Actor by, Asker asker, AuditScope scope, List<Chip> filters, List<AuditRow> rows) {
        List<Emergency> under = under(by, asker, scope);
        look(by, scope, under, "audit.read", "Read the audit", filters);
        shown(under, ShownEntries.of(rows));
    }

    /** Notes that they take entries out as a file; those that go into it are handed on to what is answered. */
    TakenOut exported(Actor by, Asker asker, AuditScope scope, List<Chip> filters) {
        List<Emergency> under = under(by, asker, scope);
        look(by, scope, under, "audit.exported", "Took the audit out as a file", filters);
        return new TakenOut(under, new ShownEntries());
    }

    /** Entries on their way into a file; when it is closed, whom they are about is told. */
    final class TakenOut implements AutoCloseable {

        private final List<Emergency> under;
        private final ShownEntries entries;

        private TakenOut(List<Emergency> under, ShownEntries entries) {
            this.under = under;
            this.entries = entries;
        }

        void add(AuditRow row) {
            if (!under.isEmpty()) {
                entries.add(row);
            }
        }

        @Override
        public void close() {
            shown(under, entries);
        }
    }

    /**
     * The emergency accesses by which they see a part of the scope; none where they audit all of it.
     *
     * @throws Refusal where one of them has ended since it was asked who they are
     */
    private List<Emergency> under(Actor by, Asker asker, AuditScope scope) {
        Set<OrganisationId> unaudited = scope.organisations().stream()
                .filter(it -> asker.as(Kind.AUDITOR, it).isEmpty())
                .collect(Collectors.toSet());
        if (unaudited.isEmpty() || by.account() == null) {
            return List.of();
        }
        List<Emergency> under = emergencies.lasting(by.account()).stream()
                .filter(it -> unaudited.contains(it.organisation().id()))
                .toList();
        if (under.size() < unaudited.size()) {
            throw Refusal.notAllowed("Your emergency access has ended.");
        }
        return under;
    }

    private void shown(List<Emergency> under, ShownEntries entries) {
        if (!under.isEmpty() && !entries.isEmpty()) {
            emergencies.shown(under, entries);
        }
    }

    /**
     * It is the affair of the one organisation whose audit it is; where that is more than one, of the installation. By emergency
     * access it is always that organisation's, with why.
     */
    private void look(Actor by, AuditScope scope, List<Emergency> under, String act, String words, List<Chip> filters) {
        String of = filters.isEmpty()
                ? "."
                : ": " + String.join("; ", filters.stream().map(Chip::text).toList()) + ".";
        for (Emergency emergency : under) {
            audit.look(
                    by,
                    new Audited(act, subject(emergency.organisation().id()), words + " by emergency access" + of)
                            .because(emergency.reason()));
        }
        Set<OrganisationId> audited = new HashSet<>(scope.organisations());
        under.forEach(it -> audited.remove(it.organisation().id()));
        if (!audited.isEmpty()) {
            audit.look(by, new Audited(act, subject(new AuditScope(audited).only()), words + of));
        }
    }

    private static Audited.Subject subject(@Nullable OrganisationId whose) {
        return new Audited.Subject("audit", whose == null ? "installation" : whose.toString(), "Audit", whose);
    }
}
