package meridian.access.web;

import java.util.List;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.AuditScope;
import meridian.access.Audited;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.ui.Chip;
import meridian.ui.Refusal;
import org.springframework.stereotype.Component;

/** What whoever reads the audit is shown of it, and the note that they read it. */
@Component
class Auditing {

    private final Audit audit;

    Auditing(Audit audit) {
        this.audit = audit;
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
                .filter(it -> it.kind() == Kind.AUDITOR)
                .map(Relation::organisation)
                .toList());
    }

    void read(Actor by, AuditScope scope, List<Chip> filters) {
        look(by, scope, "audit.read", "Read the audit", filters);
    }

    void exported(Actor by, AuditScope scope, List<Chip> filters) {
        look(by, scope, "audit.exported", "Took the audit out as a file", filters);
    }

    /** It is the affair of the one organisation whose audit it is; where that is more than one, of the installation. */
    private void look(Actor by, AuditScope scope, String act, String words, List<Chip> filters) {
        OrganisationId whose = scope.only();
        Audited.Subject subject =
                new Audited.Subject("audit", whose == null ? "installation" : whose.toString(), "Audit", whose);
        String of = String.join("; ", filters.stream().map(Chip::text).toList());
        audit.look(by, new Audited(act, subject, words + (of.isEmpty() ? "." : ": " + of + ".")));
    }
}
