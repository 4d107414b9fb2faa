package meridian.roles;

import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes in the audit what is done to a role, with its name as it is at the time. */
@Component
class RoleAudit {

    private final Audit audit;
    private final JdbcClient database;

    RoleAudit(Audit audit, JdbcClient database) {
        this.audit = audit;
        this.database = database;
    }

    void note(Actor by, RoleId role, String act, String words) {
        audit.note(by, done(role, act, words));
    }

    void note(Actor by, Audited done) {
        audit.note(by, done);
    }

    /** An act on a role, to be noted. */
    Audited done(RoleId role, String act, String words) {
        Audited.Subject subject = database.sql("select title, organisation_id from roles.role where id = :role")
                .param("role", role.value())
                .query((row, n) -> new Audited.Subject(
                        "role",
                        role.toString(),
                        row.getString("title"),
                        new OrganisationId(row.getObject("organisation_id", UUID.class))))
                .single();
        return new Audited(act, subject, words);
    }
}
