package meridian.access.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.signin.Sessions;
import meridian.access.signin.TellOwner;
import meridian.access.signin.Tokens;
import meridian.ui.Dates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of an organisation as its directory keeps them. A directory says who belongs to its own organisation. The account
 * of somebody who belongs to others too is not its to rename, to move to another address or to end.
 */
@Repository
class DirectoryPeople {

    private static final String PERSON = """
            select account_id, user_name, external_id, attributes::text as said, active, version, made_at, changed_at
            from access.directory_person where organisation_id = :organisation
            """;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Members members;
    private final Sessions sessions;
    private final Tokens tokens;
    private final TellOwner owner;
    private final Audit audit;
    private final Clock clock;

    DirectoryPeople(
            JdbcClient database,
            Accounts accounts,
            Members members,
            Sessions sessions,
            Tokens tokens,
            TellOwner owner,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.members = members;
        this.sessions = sessions;
        this.tokens = tokens;
        this.owner = owner;
        this.audit = audit;
        this.clock = clock;
    }

    /** By when they were added. */
    List<DirectoryPerson> of(OrganisationId organisation) {
        return database.sql(PERSON + " order by made_at, account_id")
                .param("organisation", organisation.value())
                .query(DirectoryPeople::person)
                .list();
    }

    List<DirectoryPerson> named(OrganisationId organisation, String userName) {
        return database.sql(PERSON + " and lower(user_name) = lower(:name)")
                .param("organisation", organisation.value())
                .param("name", userName)
                .query(DirectoryPeople::person)
                .list();
    }

    Optional<DirectoryPerson> find(OrganisationId organisation, UUID id) {
        return database.sql(PERSON + " and account_id = :id")
                .param("organisation", organisation.value())
                .param("id", id)
                .query(DirectoryPeople::person)
                .optional();
    }

    /** Adds somebody; who has an account already belongs to the organisation from then on and keeps it. */
    @Transactional(rollbackFor = ScimException.class)
    public DirectoryPerson add(Organisation organisation, SaidPerson said, Actor by) throws ScimException {
        Optional<Account> known = accounts.everWithAddress(said.address());
        Account account = known.orElseGet(() -> accounts.add(said.name(), said.address(), null));
        if (find(organisation.id(), account.id().value()).isPresent()) {
            throw taken(said);
        }
        accounts.join(account.id(), organisation.id(), said.position());
        write("""
                insert into access.directory_person (organisation_id, account_id, user_name, external_id, attributes,
                    active, version, made_at, changed_at)
                values (:organisation, :id, :name, :external, :said::jsonb, true, 1, :now, :now)
                """, organisation, account, said);
        accounts.setActive(account.id(), true);
        note(by, "account.directory-added", organisation, account, "The directory of %s added %s.");
        if (!said.active()) {
            deactivate(organisation, account, by);
        }
        return find(organisation.id(), account.id().value()).orElseThrow();
    }

    private void write(String change, Organisation organisation, Account account, SaidPerson said)
            throws ResourceConflictException {
        try {
            database.sql(change)
                    .param("organisation", organisation.id().value())
                    .param("id", account.id().value())
                    .param("name", said.userName())
                    .param("external", said.externalId(), Types.VARCHAR)
                    .param("said", said.attributes().toString())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException other) {
            throw taken(said);
        }
    }

    private static ResourceConflictException taken(SaidPerson said) {
        return ResourceConflictException.uniqueness(
                "Somebody of this organisation is “%s” already.".formatted(said.userName()));
    }

    /** Makes somebody what the directory says now. */
    @Transactional(rollbackFor = ScimException.class)
    public DirectoryPerson change(Organisation organisation, DirectoryPerson person, SaidPerson said, Actor by)
            throws ScimException {
        Account account = accounts.find(person.id()).orElseThrow();
        if (!accounts.belongsElsewhere(account.id(), organisation.id())) {
            move(organisation, account, said);
            accounts.rename(account.id(), said.name());
        }
        accounts.join(account.id(), organisation.id(), said.position());
        write("""
                update access.directory_person set user_name = :name, external_id = :external,
                    attributes = :said::jsonb, version = version + 1, changed_at = :now
                where organisation_id = :organisation and account_id = :id
                """, organisation, account, said);
        note(by, "account.directory-changed", organisation, account, "The directory of %s changed what it says of %s.");
        if (person.active() && !said.active()) {
            deactivate(organisation, account, by);
        } else if (!person.active() && said.active()) {
            setActive(organisation, account, true);
            accounts.setActive(account.id(), true);
            note(by, "account.activated", organisation, account, "The directory of %s has %s back.");
        }
        return find(organisation.id(), account.id().value()).orElseThrow();
    }

    /** Whoever reads the mailbox of before is told: from then on another sets the password. */
    private void move(Organisation organisation, Account account, SaidPerson said) throws ResourceConflictException {
        if (account.address().equals(said.address())) {
            return;
        }
        if (!accounts.setAddress(account.id(), said.address())) {
            throw ResourceConflictException.uniqueness("The address “%s” is not to be had.".formatted(said.address()));
        }
        owner.tell(
                account,
                "Your address was changed",
                ("The directory of %s changed the address of your account to %s on %s. You sign in with it from now on, and messages go there."
                                + " This is the last one to %s.")
                        .formatted(
                                organisation.name(), said.address(), Dates.time(clock.instant()), account.address()));
    }

    /** They are nothing to the organisation from the next request on, and signed in nowhere. */
    private void deactivate(Organisation organisation, Account account, Actor by) {
        members.keepAnAdministrator(
                organisation, members.find(organisation.id(), account.id()).orElseThrow());
        setActive(organisation, account, false);
        shutOut(organisation, account);
        note(
                by,
                "account.deactivated",
                organisation,
                account,
                "The directory of %s deactivated %s, who is signed out.");
    }

    private void shutOut(Organisation organisation, Account account) {
        sessions.endAll(account.id());
        tokens.endAll(account.id());
        if (!accounts.isActiveElsewhere(account.id(), organisation.id())) {
            accounts.setActive(account.id(), false);
        }
    }

    private void setActive(Organisation organisation, Account account, boolean active) {
        database.sql("""
                        update access.directory_person set active = :active
                        where organisation_id = :organisation and account_id = :id
                        """)
                .param("organisation", organisation.id().value())
                .param("id", account.id().value())
                .param("active", active)
                .update();
    }

    /** Ends that somebody belongs to the organisation; the account stays, with what it did. */
    @Transactional
    public void end(Organisation organisation, DirectoryPerson person, Actor by) {
        Account account = accounts.find(person.id()).orElseThrow();
        members.end(organisation, members.find(organisation.id(), person.id()).orElseThrow(), by);
        shutOut(organisation, account);
    }

    private void note(Actor by, String act, Organisation organisation, Account account, String words) {
        audit.note(
                by,
                new Audited(
                        act,
                        Audited.Subject.of(account, organisation),
                        words.formatted(organisation.name(), account.name())));
    }

    private static DirectoryPerson person(ResultSet row, int number) throws SQLException {
        return new DirectoryPerson(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("user_name"),
                row.getString("external_id"),
                read(Objects.requireNonNull(row.getString("said"))),
                row.getBoolean("active"),
                row.getLong("version"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static ObjectNode read(String said) {
        try {
            return (ObjectNode) JsonUtils.getObjectReader().readTree(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
