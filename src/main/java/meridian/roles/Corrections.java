package meridian.roles;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import meridian.access.Actor;
import meridian.roles.correcting.Correction;
import meridian.roles.correcting.CorrectionJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The corrections of each role, in the order they were made. */
@Repository
public class Corrections {

    private final JdbcClient database;
    private final Clock clock;

    Corrections(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that were not undone, the first first. */
    public List<MadeCorrection> of(RoleId role) {
        return database.sql("""
                select seq, act, made_at, made_by, state from roles.correction
                where role_id = :role and undone_at is null order by seq
                """)
                .param("role", role.value())
                .query((row, n) -> new MadeCorrection(
                        row.getInt("seq"),
                        CorrectionJson.read(row.getString("act")),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"),
                        row.getString("state").equals("lost")))
                .list();
    }

    /** Whether one was taken back, which can then be made again. */
    public boolean anyUndone(RoleId role) {
        return database.sql("""
                select exists (select from roles.correction where role_id = :role and undone_at is not null)
                """)
                .param("role", role.value())
                .query(Boolean.class)
                .single();
    }

    void add(RoleId role, Correction correction, Actor by) {
        database.sql("""
                insert into roles.correction (role_id, seq, act, made_at, made_by, state)
                select :role, coalesce(max(seq), 0) + 1, cast(:act as jsonb), :now, :by, 'applied'
                from roles.correction where role_id = :role
                """)
                .param("role", role.value())
                .param("act", CorrectionJson.write(correction))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
    }

    void undo(RoleId role, int number) {
        database.sql("update roles.correction set undone_at = :now where role_id = :role and seq = :number")
                .param("role", role.value())
                .param("number", number)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes the last undone one back in; false where none was undone. */
    boolean redo(RoleId role) {
        return database.sql("""
                        update roles.correction set undone_at = null where role_id = :role and seq = (
                            select seq from roles.correction where role_id = :role and undone_at is not null
                            order by undone_at desc, seq limit 1)
                        """).param("role", role.value()).update() == 1;
    }

    /** Forgets those made after the number, and takes those undone since back in: the draft they belong to is given up. */
    void backTo(RoleId role, int number, Instant since) {
        database.sql("delete from roles.correction where role_id = :role and seq > :number")
                .param("role", role.value())
                .param("number", number)
                .update();
        database.sql("update roles.correction set undone_at = null where role_id = :role and undone_at > :since")
                .param("role", role.value())
                .param("since", Timestamp.from(since))
                .update();
    }

    /** Notes which could not be made again on the latest reading. */
    void mark(RoleId role, Set<Integer> lost) {
        database.sql("""
                update roles.correction set state = case when seq = any (:lost) then 'lost' else 'applied' end
                where role_id = :role and undone_at is null
                    and state <> case when seq = any (:lost) then 'lost' else 'applied' end
                """)
                .param("role", role.value())
                .param("lost", lost.toArray(new Integer[0]))
                .update();
    }

    /** The number of the last one made, undone or not; 0 where there is none. */
    int last(RoleId role) {
        return database.sql("select coalesce(max(seq), 0) from roles.correction where role_id = :role")
                .param("role", role.value())
                .query(Integer.class)
                .single();
    }
}
