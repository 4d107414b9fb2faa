package meridian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this installation, and what they are to its organisations. */
@Repository
public class Accounts {

    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether anybody has an account. */
    public boolean isEmpty() {
        return database.sql("select not exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Account> find(AccountId id) {
        return database.sql("select id, name, address from access.account where id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    /** Whoever signs in with the address, capitals aside, and still may. */
    public Optional<Account> withAddress(String address) {
        return database.sql("""
                        select id, name, address from access.account
                        where lower(address) = lower(:address) and deactivated_at is null and service_of is null
                        """)
                .param("address", address.strip())
                .query(Accounts::account)
                .optional();
    }

    /** Whoever has the address, capitals aside, whether they still may sign in or not. */
    public Optional<Account> everWithAddress(String address) {
        return database.sql("select id, name, address from access.account where lower(address) = lower(:address)")
                .param("address", address.strip())
                .query(Accounts::account)
                .optional();
    }

    /** Ends that somebody may sign in and act, from the next request on every node, or has them again. */
    @Transactional
    public void setActive(AccountId id, boolean active) {
        database.sql(
                        "update access.account set deactivated_at = :at where id = :id and (deactivated_at is null) <> :active")
                .param("id", id.value())
                .param("active", active)
                .param("at", active ? null : Timestamp.from(clock.instant()), java.sql.Types.TIMESTAMP)
                .update();
    }

    /**
     * Overwrites what tells whose an account was; it stays, so that what was done with it is not taken for what another did.
     *
     * @param name what stands in place of the name
     */
    @Transactional
    public int overwrite(AccountId id, String name) {
        return database.sql("""
                        update access.account set name = :name, address = id || '@erased.invalid', password_hash = null,
                            undelivered = null, deactivated_at = coalesce(deactivated_at, :now)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void rename(AccountId id, String name) {
        database.sql("update access.account set name = :name where id = :id")
                .param("id", id.value())
                .param("name", name)
                .update();
    }

    /** Whether somebody belongs to an organisation besides one. */
    public boolean belongsElsewhere(AccountId id, OrganisationId besides) {
        return database.sql("select access.belongs_elsewhere(:id, :besides)")
                .param("id", id.value())
                .param("besides", besides.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody may still do something in an organisation besides one. */
    public boolean isActiveElsewhere(AccountId id, OrganisationId besides) {
        return database.sql("select access.active_elsewhere(:id, :besides) > 0")
                .param("id", id.value())
                .param("besides", besides.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether it is a person's who may do something in an organisation. */
    public boolean isActiveMember(AccountId id, OrganisationId organisation) {
        return database.sql("select access.is_active_member(:id, :organisation)")
                .param("id", id.value())
                .param("organisation", organisation.value())
                .query(Boolean.class)
                .single();
    }

    /** The organisation whose service account it is; empty where it is a person's. */
    public Optional<OrganisationId> serviceOf(AccountId id) {
        return database.sql("select service_of from access.account where id = :id and service_of is not null")
                .param("id", id.value())
                .query((row, n) -> new OrganisationId(row.getObject("service_of", UUID.class)))
                .optional();
    }

    /** Has whoever else changes how the account is signed in to wait until the transaction ends. */
    public void lock(AccountId id) {
        database.sql("select id from access.account where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /** The hash of the account's password; empty where it has none. */
    public Optional<String> passwordHash(AccountId id) {
        return database.sql("select password_hash from access.account where id = :id and password_hash is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /**
     * Adds one.
     *
     * @param passwordHash null where they are to have no password
     */
    @Transactional
    public Account add(String name, String address, @Nullable String passwordHash) {
        Account account = new Account(AccountId.next(), name, address);
        database.sql("""
                        insert into access.account (id, name, address, password_hash, added_at)
                        values (:id, :name, :address, :hash, :now)
                        """)
                .param("id", account.id().value())
                .param("name", name)
                .param("address", address)
                .param("hash", passwordHash, java.sql.Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return account;
    }

    /** Adds one of a program of an organisation's, with an address that is nobody's. */
    @Transactional
    Account addService(String name, OrganisationId organisation) {
        AccountId id = AccountId.next();
        Account account = new Account(id, name, id + "@service.invalid");
        database.sql("""
                        insert into access.account (id, name, address, added_at, service_of)
                        values (:id, :name, :address, :now, :organisation)
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("address", account.address())
                .param("now", Timestamp.from(clock.instant()))
                .param("organisation", organisation.value())
                .update();
        return account;
    }

    @Transactional
    public void setPassword(AccountId id, String passwordHash) {
        database.sql("update access.account set password_hash = :hash where id = :id")
                .param("id", id.value())
                .param("hash", passwordHash)
                .update();
    }

    /** Makes an address the one that somebody signs in with; false where another account has it. */
    @Transactional
    public boolean setAddress(AccountId id, String address) {
        return database.sql("""
                        update access.account set address = :address, undelivered = null
                        where id = :id and not exists (
                            select from access.account other where lower(other.address) = lower(:address) and other.id <> :id)
                        """)
                        .param("id", id.value())
                        .param("address", address)
                        .update()
                == 1;
    }

    /** Notes, for its account and its open invitations, why the last message to an address did not arrive; null where it did. */
    @Transactional
    public void noteDelivery(String address, @Nullable String trouble) {
        database.sql("select access.note_delivery(:address, :trouble)")
                .param("address", address)
                .param("trouble", trouble, java.sql.Types.VARCHAR)
                .query((row, n) -> address)
                .list();
    }

    /** The names of the organisations somebody belongs to. */
    public List<String> organisationNames(AccountId id) {
        return database.sql("select name from access.organisation_names_of(:id)")
                .param("id", id.value())
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /** Makes somebody belong to an organisation; where they do already, their position there becomes this. */
    @Transactional
    public void join(AccountId id, OrganisationId organisation, String position) {
        database.sql("""
                        insert into access.membership (account_id, organisation_id, position, since)
                        values (:id, :organisation, :position, :now)
                        on conflict (account_id, organisation_id) do update set position = excluded.position
                        """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("position", position)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Makes somebody something to an organisation; false where they are. */
    @Transactional
    public boolean give(AccountId id, Relation relation) {
        return database.sql("""
                        insert into access.relation (account_id, organisation_id, relation, family, since)
                        values (:id, :organisation, :relation, :family, :now) on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("organisation", relation.organisation().value())
                        .param("relation", relation.kind().code())
                        .param("family", Objects.requireNonNullElse(relation.family(), ""))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** The organisations somebody belongs to, by name. */
    public List<Membership> memberships(AccountId id) {
        return database.sql("""
                        select o.id, o.slug, o.name, m.position, %s
                        from access.membership m join access.organisation o on o.id = m.organisation_id
                        where m.account_id = :id order by lower(o.name)
                        """.formatted(RelationColumn.OF_MEMBERSHIP))
                .param("id", id.value())
                .query(Accounts::membership)
                .list();
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("address"));
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                Organisations.organisation(row, number), row.getString("position"), RelationColumn.in(row));
    }
}
