package meridian.access.emergency;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Emergency accesses, those that last and those that were. They begin and end by the clock of the database. */
@Repository
class Emergencies {

    private static final String EMERGENCY = """
            select e.id, o.id as organisation_id, o.slug, o.name as organisation, a.id as account_id, a.name, a.address, e.reason,
                lower(e.during) as began_at, e.until, upper(e.during) as ends_at, e.during @> now() as is_lasting,
                (select count(*) from access.emergency_seen s where s.emergency_id = e.id) as shown
            from access.emergency e join access.organisation o on o.id = e.organisation_id
                join access.account a on a.id = e.account_id
            """;

    private final JdbcClient database;

    Emergencies(JdbcClient database) {
        this.database = database;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where they have one there that lasts */
    Emergency add(OrganisationId organisation, AccountId account, String reason, Duration lasts) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.sql("""
                        insert into access.emergency (id, organisation_id, account_id, reason, during, until)
                        select :id, :organisation, :account, :reason, tstzrange(now(), ends), ends
                        from (select now() + make_interval(secs => :seconds) as ends) it
                        """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("account", account.value())
                .param("reason", reason)
                .param("seconds", lasts.toSeconds())
                .update();
        return database.sql(EMERGENCY + " where e.id = :id")
                .param("id", id)
                .query(Emergencies::emergency)
                .single();
    }

    long count(OrganisationId organisation) {
        return database.sql("select count(*) from access.emergency where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .query(Long.class)
                .single();
    }

    /** Some of an organisation's, the latest first. */
    List<Emergency> of(OrganisationId organisation, int from, int most) {
        return database.sql(
                        EMERGENCY
                                + " where e.organisation_id = :organisation order by lower(e.during) desc, e.id offset :from limit :most")
                .param("organisation", organisation.value())
                .param("from", from)
                .param("most", most)
                .query(Emergencies::emergency)
                .list();
    }

    /** Those of somebody's that last, the one that ends first at the beginning. */
    List<Emergency> lasting(AccountId account) {
        return database.sql(EMERGENCY + " where e.account_id = :account and e.during @> now() order by e.until, e.id")
                .param("account", account.value())
                .query(Emergencies::emergency)
                .list();
    }

    Optional<Emergency> lasting(OrganisationId organisation, UUID id) {
        return database.sql(EMERGENCY + " where e.id = :id and e.organisation_id = :organisation and e.during @> now()")
                .param("id", id)
                .param("organisation", organisation.value())
                .query(Emergencies::emergency)
                .optional();
    }

    /** Ends one; false where it had ended. */
    boolean end(UUID id) {
        return database.sql("""
                        update access.emergency
                        set during = tstzrange(lower(during), greatest(now(), lower(during) + interval '1 microsecond'))
                        where id = :id and during @> now()
                        """).param("id", id).update() == 1;
    }

    /** Somebody to whom something is to be told. */
    record ToTell(UUID emergency, Account account) {}

    /** Notes whose entries were shown under somebody's, and answers those of them whose were not before. */
    List<ToTell> noteShown(AccountId to, ShownEntries entries) {
        return database.sql("""
                        with seen as (
                            insert into access.emergency_seen (emergency_id, organisation_id, account_id, seen_at)
                            select distinct e.id, e.organisation_id, a.id, now()
                            from unnest(:organisations::uuid[], :accounts::uuid[]) as shown (organisation, account)
                                join access.emergency e on e.account_id = :to and e.during @> now()
                                    and e.organisation_id = coalesce(shown.organisation, access.first_organisation())
                                join access.account a on a.id = shown.account and a.id <> :to
                            on conflict do nothing returning emergency_id, account_id
                        )
                        select seen.emergency_id, a.id, a.name, a.address
                        from seen join access.account a on a.id = seen.account_id
                        where a.deactivated_at is null and a.service_of is null order by a.name, a.id
                        """)
                .param("organisations", entries.organisations())
                .param("accounts", entries.accounts())
                .param("to", to.value())
                .query((row, n) -> new ToTell(
                        row.getObject("emergency_id", UUID.class),
                        new Account(
                                new AccountId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("address"))))
                .list();
    }

    /** Under which somebody's own entries were shown, the latest first. */
    List<SeenUnder> seenOf(AccountId account, int most) {
        return database.sql(
                        "select it.*, s.seen_at from access.emergency_seen s join (" + EMERGENCY
                                + ") it on it.id = s.emergency_id where s.account_id = :account order by s.seen_at desc, it.id limit :most")
                .param("account", account.value())
                .param("most", most)
                .query((row, n) -> new SeenUnder(
                        emergency(row, n), row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    private static Emergency emergency(ResultSet row, int number) throws SQLException {
        return new Emergency(
                row.getObject("id", UUID.class),
                new Organisation(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("slug"),
                        row.getString("organisation")),
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        row.getString("address")),
                row.getString("reason"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("is_lasting"),
                row.getLong("shown"));
    }
}
