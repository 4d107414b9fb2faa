package meridian.access.provider;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.access.provider.Provider.ClientSecret;
import meridian.access.signin.Sessions;
import meridian.platform.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The providers of organisations: each has one or none. */
@Repository
public class Providers {

    private static final String SELECT = """
            select p.id, p.issuer, p.client_id, p.client_secret, p.name, p.is_listed,
                   o.id as organisation_id, o.slug, o.name as organisation_name
            from access.provider p join access.organisation o on o.id = p.organisation_id
            """;

    private final JdbcClient database;
    private final Wall wall;
    private final Seal seal;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Providers(JdbcClient database, Wall wall, Seal seal, Sessions sessions, Audit audit, Clock clock) {
        this.database = database;
        this.wall = wall;
        this.seal = seal;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** One as the page where one signs in offers it. */
    public record Offered(String slug, String name) {}

    /** What an administrator says of one. */
    public record Wanted(
            String issuer, String clientId, @Nullable ClientSecret secret, String name, boolean isListed) {}

    /** Those that everybody sees, by name. */
    public List<Offered> listed() {
        return database.sql("select slug, name from access.listed_providers()")
                .query((row, n) -> new Offered(row.getString("slug"), row.getString("name")))
                .list();
    }

    /** That of an organisation, as its own people see it. */
    public Optional<Provider> of(OrganisationId organisation) {
        return database.sql(SELECT + " where o.id = :organisation")
                .param("organisation", organisation.value())
                .query(this::provider)
                .optional();
    }

    /** That of the organisation at an address, whoever asks. */
    public Optional<Provider> at(String slug) {
        return database.sql("select access.organisation_with_provider(:slug)")
                .param("slug", slug)
                .query((row, n) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(OrganisationId::new))
                .single()
                .flatMap(it -> wall.in(Sight.of(it), () -> of(it)));
    }

    /**
     * Sets the provider of an organisation, in place of the one before. Who is linked to somebody of another issuer is not to
     * this one's, and who was sent to the one before is not let in any more.
     */
    @Transactional
    public void set(Organisation organisation, Wanted wanted, Actor by) {
        Optional<Provider> before = of(organisation.id());
        UUID id = before.filter(it ->
                        it.issuer().equals(wanted.issuer()) && it.clientId().equals(wanted.clientId()))
                .map(Provider::id)
                .orElseGet(UuidCreator::getTimeOrderedEpoch);
        before.filter(it -> !it.id().equals(id)).ifPresent(this::delete);
        @Nullable ClientSecret secret = wanted.secret();
        database.sql("""
                        insert into access.provider
                            (organisation_id, id, issuer, client_id, client_secret, name, is_listed, set_at)
                        values (:organisation, :id, :issuer, :client, :secret, :name, :listed, :now)
                        on conflict (organisation_id) do update
                        set client_secret = excluded.client_secret, name = excluded.name, is_listed = excluded.is_listed,
                            set_at = excluded.set_at
                        """)
                .param("organisation", organisation.id().value())
                .param("id", id)
                .param("issuer", wanted.issuer())
                .param("client", wanted.clientId())
                .param("secret", secret == null ? null : seal.sealed(secret.text(), sealedFor(id)), Types.BINARY)
                .param("name", wanted.name())
                .param("listed", wanted.isListed())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.note(
                by,
                new Audited(
                                "organisation.provider-set",
                                Audited.Subject.of(organisation),
                                "Set the provider that signs its people in.")
                        .changing(before.map(Providers::words).orElse(null), words(wanted)));
    }

    private static String words(Provider it) {
        return words(new Wanted(it.issuer(), it.clientId(), it.secret(), it.name(), it.isListed()));
    }

    private static String words(Wanted it) {
        return "“%s”, %s, client %s, %s secret, %s"
                .formatted(
                        it.name(),
                        it.issuer(),
                        it.clientId(),
                        it.secret() == null ? "no" : "with a",
                        it.isListed() ? "shown to everybody" : "not shown");
    }

    /** Removes that of an organisation and ends the sessions it vouched for; false where there is none. */
    @Transactional
    public boolean remove(Organisation organisation, Actor by) {
        Optional<Provider> provider = of(organisation.id());
        provider.ifPresent(it -> {
            delete(it);
            int ended = sessions.endVouchedBy(organisation.id());
            audit.note(
                    by,
                    new Audited(
                                    "organisation.provider-removed",
                                    Audited.Subject.of(organisation),
                                    "Removed the provider that signed its people in, which ended %d sessions."
                                            .formatted(ended))
                            .changing(words(it), null));
        });
        return provider.isPresent();
    }

    private void delete(Provider provider) {
        database.sql("delete from access.provider where id = :id")
                .param("id", provider.id())
                .update();
    }

    private static String sealedFor(UUID provider) {
        return "client secret of " + provider;
    }

    private Provider provider(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte @Nullable [] sealed = row.getBytes("client_secret");
        return new Provider(
                id,
                new Organisation(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("slug"),
                        row.getString("organisation_name")),
                row.getString("issuer"),
                row.getString("client_id"),
                // One that another key sealed is as a wrong one: the provider says so.
                sealed == null
                        ? null
                        : new ClientSecret(seal.opened(sealed, sealedFor(id)).orElse("")),
                row.getString("name"),
                row.getBoolean("is_listed"));
    }
}
