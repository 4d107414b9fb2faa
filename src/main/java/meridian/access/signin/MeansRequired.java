package meridian.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations ask their people for a passkey or the organisation's own provider; what opens them is {@link Shown}. */
@Repository
public class MeansRequired {

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    MeansRequired(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An organisation that somebody belongs to and sees nothing of yet.
     *
     * @param requires whether it asks for a passkey or its provider; else it is another's provider that said who they are
     * @param provider what its own provider is called, null where it has none
     */
    public record Shut(
            String name,
            String slug,
            boolean requires,
            @Nullable String provider) {}

    public boolean by(OrganisationId organisation) {
        return database.sql("select exists (select from access.means_required where organisation_id = :organisation)")
                .param("organisation", organisation.value())
                .query(Boolean.class)
                .single();
    }

    /** Has it asked for from the next request on, or no longer. */
    @Transactional
    public void set(Organisation organisation, boolean required, Actor by) {
        if (required == by(organisation.id())) {
            return;
        }
        database.sql(
                        required
                                ? "insert into access.means_required (organisation_id, since) values (:organisation, :now)"
                                : "delete from access.means_required where organisation_id = :organisation and since <= :now")
                .param("organisation", organisation.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.note(
                by,
                new Audited(
                        required ? "organisation.means-required" : "organisation.means-not-required",
                        Audited.Subject.of(organisation),
                        required
                                ? "Asked everybody for a passkey or the organisation's own sign-in."
                                : "Let people in with a password alone again."));
    }

    /** What somebody could do to see more. */
    public List<Shut> shutTo(SignedIn person) {
        return database.sql("select * from access.ways_into(:account, :organisations)")
                .param("account", person.account().value())
                .param(
                        "organisations",
                        person.shut().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, n) -> new Shut(
                        row.getString("name"),
                        row.getString("slug"),
                        row.getBoolean("requires"),
                        row.getString("provider")))
                .list();
    }
}
