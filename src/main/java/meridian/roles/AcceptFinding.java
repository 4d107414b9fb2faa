package meridian.roles;

import java.sql.Timestamp;
import java.time.Clock;
import meridian.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a text as it is although a check finds fault with it: the finding stays accepted until the text changes. */
@Component
public class AcceptFinding {

    private final JdbcClient database;
    private final RoleIndex index;
    private final Clock clock;
    private final RoleAudit audit;

    AcceptFinding(JdbcClient database, RoleIndex index, Clock clock, RoleAudit audit) {
        this.database = database;
        this.index = index;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Accepts it with a reason; a reason given before is replaced.
     *
     * @return false where the role has no such finding (any more)
     */
    @Transactional
    public boolean accept(RoleId role, String rule, String fingerprint, String reason, Actor by) {
        boolean done = database.sql("""
                        insert into roles.accepted_finding (role_id, rule, fingerprint, reason, accepted_at, accepted_by)
                        select role_id, rule, fingerprint, :reason, :now, :by from roles.finding
                        where role_id = :role and rule = :rule and fingerprint = :fingerprint limit 1
                        on conflict (role_id, rule, fingerprint) do update
                            set reason = excluded.reason, accepted_at = excluded.accepted_at, accepted_by = excluded.accepted_by
                        """)
                        .param("role", role.value())
                        .param("rule", rule)
                        .param("fingerprint", fingerprint)
                        .param("reason", reason.strip())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by.name())
                        .update()
                > 0;
        index.count(role);
        if (done) {
            audit.note(
                    by,
                    audit.done(role, "finding.accepted", "Accepted the finding “%s”.".formatted(rule.replace('-', ' ')))
                            .because(reason));
        }
        return done;
    }

    /** @return false where it was not accepted */
    @Transactional
    public boolean takeBack(RoleId role, String rule, String fingerprint, Actor by) {
        boolean done = database.sql("""
                        delete from roles.accepted_finding where role_id = :role and rule = :rule and fingerprint = :fingerprint
                        """)
                        .param("role", role.value())
                        .param("rule", rule)
                        .param("fingerprint", fingerprint)
                        .update()
                > 0;
        index.count(role);
        if (done) {
            audit.note(
                    by,
                    role,
                    "finding.opened-again",
                    "Took back that the finding “%s” is accepted.".formatted(rule.replace('-', ' ')));
        }
        return done;
    }
}
