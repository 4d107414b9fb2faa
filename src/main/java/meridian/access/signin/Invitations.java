package meridian.access.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.platform.mail.Outbox;
import meridian.platform.mail.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Invitations: whoever opens the link of one becomes one of the organisation's people, once. */
@Repository
public class Invitations {

    /** How long a link is good for. */
    public static final Duration OPEN_FOR = Duration.ofDays(7);

    private static final String OPEN = """
            select i.id, i.address, i.position, i.invited_by, i.invited_at, i.ends_at, i.undelivered,
                   o.id as organisation_id, o.slug, o.name
            from access.invitation i join access.organisation o on o.id = i.organisation_id
            where i.accepted_at is null and i.taken_back_at is null and i.ends_at > :now
            """;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Wall wall;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Invitations(JdbcClient database, Accounts accounts, Wall wall, Outbox outbox, Audit audit, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.wall = wall;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Invites somebody, by mail where it is sent here. An open invitation of the same address to the same organisation is taken
     * back: its link was lost.
     *
     * @return what their link is to hold, for the one who invites to hand on; empty where it goes by mail
     */
    @Transactional
    public Optional<Secret> invite(Organisation organisation, String address, String position, Actor by) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Secret secret = Secret.next();
        Instant now = clock.instant();
        database.sql("""
                        update access.invitation set taken_back_at = :now
                        where organisation_id = :organisation and lower(address) = lower(:address)
                          and accepted_at is null and taken_back_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("organisation", organisation.id().value())
                .param("address", address)
                .update();
        database.sql("""
                        insert into access.invitation
                            (id, secret_hash, organisation_id, address, position, invited_at, invited_by, ends_at)
                        values (:id, :hash, :organisation, :address, :position, :now, :by, :ends)
                        """)
                .param("id", id)
                .param("hash", secret.hash())
                .param("organisation", organisation.id().value())
                .param("address", address)
                .param("position", position)
                .param("now", Timestamp.from(now))
                .param("by", by.name())
                .param("ends", Timestamp.from(now.plus(OPEN_FOR)))
                .update();
        audit.note(
                by,
                new Audited(
                        "account.invited",
                        Audited.Subject.of(organisation),
                        "Invited %s as %s.".formatted(address, position)));
        if (!outbox.isOn()) {
            return Optional.of(secret);
        }
        outbox.send(new Post(InvitationLetter.KIND, address, Map.of("invitation", id.toString())));
        return Optional.empty();
    }

    /** One that is open, with a new link in place of the one before. */
    @Transactional
    Optional<Link> newLink(UUID id) {
        Secret secret = Secret.next();
        database.sql("select access.renew_invitation(:id, :hash)")
                .param("id", id)
                .param("hash", secret.hash())
                .query((row, n) -> id)
                .list();
        return opened(secret).map(it -> new Link(it, secret));
    }

    /** What opens an invitation. */
    record Link(Invitation invitation, Secret secret) {}

    /** The open ones of an organisation, the latest first. */
    public List<Invitation> openTo(OrganisationId organisation) {
        return database.sql(OPEN + " and i.organisation_id = :organisation order by i.invited_at desc, i.id")
                .param("now", Timestamp.from(clock.instant()))
                .param("organisation", organisation.value())
                .query(Invitations::invitation)
                .list();
    }

    /** The one whose link holds the secret, while it is open. */
    public Optional<Invitation> opened(Secret secret) {
        return wall.in(inviting(secret), () -> open(secret));
    }

    /** Whoever has the secret of an invitation sees the organisation that it is to as its own people do. */
    private Sight inviting(Secret secret) {
        return database.sql("select access.organisation_inviting(:hash)")
                .param("hash", secret.hash())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(it -> Sight.of(new OrganisationId(it)))
                .orElse(Sight.NOBODY);
    }

    private Optional<Invitation> open(Secret secret) {
        return open("i.secret_hash = :hash", "hash", secret.hash());
    }

    private Optional<Invitation> open(String which, String name, Object value) {
        return database.sql(OPEN + " and " + which)
                .param("now", Timestamp.from(clock.instant()))
                .param(name, value)
                .query(Invitations::invitation)
                .optional();
    }

    /** Takes one back; false where it was accepted or taken back already. */
    @Transactional
    public boolean takeBack(Organisation organisation, UUID id, Actor by) {
        Optional<String> address = database.sql("""
                        update access.invitation set taken_back_at = :now
                        where id = :id and organisation_id = :organisation
                          and accepted_at is null and taken_back_at is null
                        returning address
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("organisation", organisation.id().value())
                .query(String.class)
                .optional();
        address.ifPresent(it -> audit.note(
                by,
                new Audited(
                        "account.invitation-taken-back",
                        Audited.Subject.of(organisation),
                        "Took the invitation of %s back.".formatted(it))));
        return address.isPresent();
    }

    /**
     * Makes a new account of the invitation's address belong to its organisation.
     *
     * @return empty where the link is not good any more
     */
    @Transactional
    public Optional<Account> accept(Secret secret, String name, String passwordHash, Actor by) {
        return wall.in(
                inviting(secret),
                () -> used(secret).map(it -> join(it, accounts.add(name, it.address(), passwordHash), by)));
    }

    /** Makes the account that has the invitation's address belong to its organisation; false where the link is not good. */
    @Transactional
    public boolean accept(Secret secret, Account account, Actor by) {
        return wall.in(
                inviting(secret),
                () -> open(secret)
                        .filter(it -> it.address().equalsIgnoreCase(account.address()))
                        .flatMap(it -> used(secret))
                        .map(it -> join(it, account, by))
                        .isPresent());
    }

    /**
     * Makes whoever a provider vouches for belong to the organisation that they were invited to by the link they opened.
     *
     * @param whose the account of the invitation's address, added where there is none; empty where it is not theirs
     * @return empty too where the invitation is not good any more
     */
    @Transactional
    public Optional<Account> accept(UUID id, Function<Invitation, Optional<Account>> whose, Actor by) {
        return open("i.id = :id", "id", id)
                .flatMap(it -> whose.apply(it).filter(account -> use(it)).map(account -> join(it, account, by)));
    }

    private Optional<Invitation> used(Secret secret) {
        return open(secret).filter(this::use);
    }

    /** Whoever opens a link twice at once waits here, and is told the second time that it is used. */
    private boolean use(Invitation invitation) {
        return database.sql("""
                        update access.invitation set accepted_at = :now
                        where id = :id and accepted_at is null and taken_back_at is null and ends_at > :now
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", invitation.id())
                        .update()
                == 1;
    }

    private Account join(Invitation invitation, Account account, Actor by) {
        accounts.join(account.id(), invitation.organisation().id(), invitation.position());
        audit.note(
                by.as(account),
                new Audited(
                        "account.joined",
                        Audited.Subject.of(account, invitation.organisation()),
                        "Joined %s as %s, invited by %s."
                                .formatted(
                                        invitation.organisation().name(),
                                        invitation.position(),
                                        invitation.invitedBy())));
        return account;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        Organisation organisation = new Organisation(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("slug"),
                row.getString("name"));
        return new Invitation(
                row.getObject("id", UUID.class),
                organisation,
                row.getString("address"),
                row.getString("position"),
                row.getString("invited_by"),
                row.getTimestamp("invited_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("undelivered"));
    }
}
