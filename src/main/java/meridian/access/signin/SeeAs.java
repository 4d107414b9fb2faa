package meridian.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at the pages of an organisation as one of its people may see them. It ends by itself. */
@Component
public class SeeAs {

    static final Duration LASTS = Duration.ofMinutes(15);

    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    SeeAs(Sessions sessions, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void start(SignedIn person, Account other, Organisation organisation, Actor by) {
        sessions.setPreview(
                person.session(),
                new SignedIn.Preview(
                        other.id(),
                        other.name(),
                        organisation.id(),
                        clock.instant().plus(LASTS)));
        audit.note(
                by,
                new Audited(
                        "account.previewed",
                        Audited.Subject.of(other, organisation),
                        "Began to look at pages as %s may see them, for %d minutes at most."
                                .formatted(other.name(), LASTS.toMinutes())));
    }

    /** Has them look as themself again. */
    @Transactional
    public void end(UUID session) {
        sessions.setPreview(session, null);
    }
}
