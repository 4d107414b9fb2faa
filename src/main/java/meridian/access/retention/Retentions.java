package meridian.access.retention;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import meridian.access.OrganisationId;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.access.privacy.Category;
import meridian.access.privacy.PersonalData;
import meridian.access.privacy.PersonalTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Takes out what is kept for a time when that is over, once a day, whatever the number of nodes; and tells what is due and was done. */
@Repository
public class Retentions {

    private static final Logger LOG = LoggerFactory.getLogger(Retentions.class);

    private final List<TimedPart> parts;
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Wall wall;
    private final Clock clock;

    Retentions(
            PersonalData personalData,
            JdbcClient database,
            TransactionOperations transactions,
            Wall wall,
            Clock clock) {
        Map<String, TimedPart> timed = new LinkedHashMap<>();
        for (Category category : personalData.categories()) {
            for (PersonalTable table : category.tables()) {
                if (TimedPart.isOne(table)) {
                    timed.putIfAbsent(table.name(), new TimedPart(category.name(), table));
                }
            }
        }
        this.parts = List.copyOf(timed.values());
        this.database = database;
        this.transactions = transactions;
        this.wall = wall;
        this.clock = clock;
    }

    /** Does what is to be done today and nobody has done yet. */
    void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (TimedPart part : parts) {
            database.sql("insert into access.retention (day, part) values (:day, :part) on conflict do nothing")
                    .param("day", today)
                    .param("part", part.name())
                    .update();
        }
        Sight everywhere = everywhere();
        for (TimedPart part : parts) {
            try {
                while (wall.in(
                        everywhere, () -> Boolean.TRUE.equals(transactions.execute(it -> removeSome(today, part))))) {}
            } catch (RuntimeException failed) {
                LOG.warn("What is due of {} could not be taken out; trying again in an hour", part.name(), failed);
            }
        }
    }

    private Sight everywhere() {
        return new Sight(Set.copyOf(database.sql("select id from access.every_organisation()")
                .query((row, n) -> new OrganisationId(row.getObject("id", UUID.class)))
                .list()));
    }

    /** Whether there may be more. */
    private boolean removeSome(LocalDate day, TimedPart part) {
        boolean isOurs = database.sql("""
                        select 1 from access.retention where day = :day and part = :part and done_at is null
                        for update skip locked
                        """)
                .param("day", day)
                .param("part", part.name())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!isOurs) {
            return false;
        }
        Timestamp now = Timestamp.from(clock.instant());
        int removed = database.sql(part.delete()).param("now", now).update();
        boolean isDone = removed < TimedPart.AT_ONCE;
        database.sql("""
                        update access.retention set removed = removed + :removed, done_at = case when :done then :now::timestamptz end
                        where day = :day and part = :part
                        """)
                .param("removed", removed)
                .param("done", isDone)
                .param("now", now)
                .param("day", day)
                .param("part", part.name())
                .update();
        return !isDone;
    }

    /**
     * What is kept for a time.
     *
     * @param kept how long, in words: "90 days after it would have ended by itself"
     * @param due how many rows are due now and go with the next run
     * @param next when the next one is due after that; null where there is none
     * @param removed how many went in the last thirty days
     * @param isOrganisations whether the rows are an organisation's, and counted for it alone; else the installation's
     */
    public record Due(
            String purpose, String kept, long due, @Nullable Instant next, long removed, boolean isOrganisations) {}

    /** What is due, of an organisation's own and of the installation's. */
    public List<Due> due(OrganisationId organisation) {
        if (parts.isEmpty()) {
            return List.of();
        }
        String question = parts.stream()
                .map(it -> """
                        select '%1$s' as part, (select count(*) from %1$s where %2$s) as due, %3$s as next,
                            (select coalesce(sum(removed), 0) from access.retention where part = '%1$s'
                                and day > cast(:now as timestamptz)::date - 30) as removed,
                            (select relrowsecurity from pg_class where oid = '%1$s'::regclass) as is_walled
                        """.formatted(it.name(), it.due(), it.next()))
                .collect(joining(" union all "));
        Map<String, TimedPart> byName = new LinkedHashMap<>();
        parts.forEach(it -> byName.put(it.name(), it));
        return wall.in(
                Sight.of(organisation),
                () -> database.sql(question)
                        .param("now", Timestamp.from(clock.instant()))
                        .query((row, n) -> due(row, byName))
                        .list());
    }

    /**
     * What went on a day, of everybody's together.
     *
     * @param isDone whether nothing of it is left to do
     */
    public record Run(LocalDate day, long removed, boolean isDone) {}

    /** The last days on which anything was looked at, the newest first. */
    public List<Run> runs(int most) {
        return database.sql("""
                        select day, sum(removed) as removed, bool_and(done_at is not null) as is_done from access.retention
                        group by day order by day desc limit :most
                        """)
                .param("most", most)
                .query((row, n) -> new Run(
                        row.getObject("day", LocalDate.class), row.getLong("removed"), row.getBoolean("is_done")))
                .list();
    }

    private static Due due(ResultSet row, Map<String, TimedPart> byName) throws SQLException {
        TimedPart part = Optional.ofNullable(byName.get(row.getString("part"))).orElseThrow();
        @Nullable Timestamp next = row.getTimestamp("next");
        return new Due(
                part.purpose(),
                part.words(),
                row.getLong("due"),
                next == null ? null : next.toInstant(),
                row.getLong("removed"),
                row.getBoolean("is_walled"));
    }
}
