package meridian.roles;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import meridian.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a published role out of use, and back into it. */
@Component
public class WithdrawRole {

    private final JdbcClient database;
    private final Clock clock;
    private final ToCheck toCheck;
    private final RoleAudit audit;

    WithdrawRole(JdbcClient database, Clock clock, ToCheck toCheck, RoleAudit audit) {
        this.database = database;
        this.clock = clock;
        this.toCheck = toCheck;
        this.audit = audit;
    }

    /**
     * Withdraws it; its versions stay readable.
     *
     * @param reason for whoever finds it withdrawn; may be empty
     * @return false where it is not published
     */
    @Transactional
    public boolean withdraw(RoleId role, String reason, Actor by) {
        if (!become(role, RoleStatus.PUBLISHED, RoleStatus.WITHDRAWN)) {
            return false;
        }
        database.sql("""
                insert into roles.withdrawal (role_id, withdrawn_at, withdrawn_by, reason) values (:role, :now, :by, :reason)
                """)
                .param("role", role.value())
                .param("now", now())
                .param("by", by.name())
                .param("reason", reason.strip())
                .update();
        toCheck.add(toCheck.touchedBy(role));
        audit.note(by, audit.done(role, "role.withdrawn", "Withdrew the role.").because(reason));
        return true;
    }

    /**
     * Makes its last version live again.
     *
     * @return false where it is not withdrawn
     */
    @Transactional
    public boolean restore(RoleId role, Actor by) {
        if (!become(role, RoleStatus.WITHDRAWN, RoleStatus.PUBLISHED)) {
            return false;
        }
        close(role, by);
        Set<UUID> touched = toCheck.touchedBy(role);
        touched.add(role.value());
        toCheck.add(touched);
        audit.note(by, role, "role.restored", "Put the role back in use.");
        return true;
    }

    /** The latest first. */
    public List<Withdrawal> historyOf(RoleId role) {
        return database.sql("""
                select withdrawn_at, withdrawn_by, reason, restored_at, restored_by
                from roles.withdrawal where role_id = :role order by withdrawn_at desc
                """)
                .param("role", role.value())
                .query((row, n) -> {
                    Timestamp restored = row.getTimestamp("restored_at");
                    return new Withdrawal(
                            row.getTimestamp("withdrawn_at").toInstant(),
                            row.getString("withdrawn_by"),
                            row.getString("reason"),
                            restored == null ? null : restored.toInstant(),
                            row.getString("restored_by"));
                })
                .list();
    }

    /** Publishing a draft ends a withdrawal too. */
    void close(RoleId role, Actor by) {
        database.sql("""
                update roles.withdrawal set restored_at = :now, restored_by = :by where role_id = :role and restored_at is null
                """)
                .param("role", role.value())
                .param("now", now())
                .param("by", by.name())
                .update();
    }

    private boolean become(RoleId role, RoleStatus from, RoleStatus to) {
        return database.sql("update roles.role set status = :to, updated_at = :now where id = :role and status = :from")
                        .param("role", role.value())
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("now", now())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
