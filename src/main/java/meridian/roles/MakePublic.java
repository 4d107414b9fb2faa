package meridian.roles;

import meridian.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a published role to everybody, signed in or not, and ends that. */
@Component
public class MakePublic {

    private final JdbcClient database;
    private final RoleAudit audit;

    MakePublic(JdbcClient database, RoleAudit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** @return false where the role is not published, or is public already */
    @Transactional
    public boolean makePublic(RoleId role, Actor by) {
        boolean made = database.sql("""
                        update roles.role set is_public = true where id = :role and status = 'published' and not is_public
                        """).param("role", role.value()).update() == 1;
        if (made) {
            audit.note(by, role, "role.made-public", "Made the role public.");
        }
        return made;
    }

    /** @return false where the role is not public */
    @Transactional
    public boolean end(RoleId role, Actor by) {
        boolean ended = database.sql("update roles.role set is_public = false where id = :role and is_public")
                        .param("role", role.value())
                        .update()
                == 1;
        if (ended) {
            audit.note(by, role, "role.made-private", "Ended that the role is public.");
        }
        return ended;
    }
}
