package meridian.access.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those that an organisation keeps something of: who belongs to it, and who left it. */
@Repository
public class People {

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    /** Empty where they neither belong to it nor did, and where it is a program. */
    public Optional<Concerned> find(OrganisationId organisation, AccountId account) {
        return database.sql("""
                        select a.id, a.name, a.address, d.left_at,
                            case when m.account_id is null then access.left_last(a.id, :organisation)
                                else not access.belongs_elsewhere(a.id, :organisation) end as is_whole,
                            h.reason, h.placed_at, h.placed_by, access.is_held(a.id) as is_held,
                            exists (select from access.account other where lower(other.name) = lower(a.name) and other.id <> a.id)
                                as is_shared,
                            (select e.id from access.erasure e where e.organisation_id = :organisation and e.account_id = a.id
                                and e.state in ('asked', 'confirmed')) as open
                        from access.account a
                        left join access.membership m on m.account_id = a.id and m.organisation_id = :organisation
                        left join access.departure d on d.account_id = a.id and d.organisation_id = :organisation
                        left join access.legal_hold h on h.account_id = a.id and h.organisation_id = :organisation
                            and h.lifted_at is null
                        where a.id = :account and a.service_of is null and coalesce(m.account_id, d.account_id) is not null
                        """)
                .param("organisation", organisation.value())
                .param("account", account.value())
                .query(People::concerned)
                .optional();
    }

    private static Concerned concerned(ResultSet row, int number) throws SQLException {
        @Nullable String held = row.getString("reason");
        @Nullable Timestamp left = row.getTimestamp("left_at");
        return new Concerned(
                new Account(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("address")),
                left == null ? null : left.toInstant(),
                row.getBoolean("is_whole"),
                held == null
                        ? null
                        : new LegalHold(held, row.getTimestamp("placed_at").toInstant(), row.getString("placed_by")),
                row.getBoolean("is_held"),
                row.getBoolean("is_shared"),
                row.getObject("open", UUID.class));
    }

    /**
     * Somebody who left an organisation, or whom it holds something of for a court.
     *
     * @param leftAt null where they belong to it still
     * @param hold null where nothing is held
     */
    public record Kept(
            AccountId account,
            String name,
            @Nullable Instant leftAt,
            @Nullable String hold) {}

    /** Those who left, the longest ago first, and those whose erasure is held. */
    public List<Kept> leftOrHeld(OrganisationId organisation, int most) {
        return database.sql("""
                        select a.id, a.name, d.left_at, h.reason from access.account a
                        left join access.departure d on d.account_id = a.id and d.organisation_id = :organisation
                        left join access.legal_hold h on h.account_id = a.id and h.organisation_id = :organisation
                            and h.lifted_at is null
                        where a.id in (select account_id from access.departure where organisation_id = :organisation
                            union all select account_id from access.legal_hold
                            where organisation_id = :organisation and lifted_at is null)
                        order by d.left_at nulls first, lower(a.name) limit :most
                        """)
                .param("organisation", organisation.value())
                .param("most", most)
                .query((row, n) -> {
                    @Nullable Timestamp left = row.getTimestamp("left_at");
                    return new Kept(
                            new AccountId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            left == null ? null : left.toInstant(),
                            row.getString("reason"));
                })
                .list();
    }
}
