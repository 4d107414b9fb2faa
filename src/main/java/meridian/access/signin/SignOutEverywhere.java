package meridian.access.signin;

import meridian.access.Account;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends every session of somebody for them, as an administrator does whose colleague has lost a computer. */
@Component
public class SignOutEverywhere {

    private final Sessions sessions;
    private final Audit audit;
    private final TellOwner tellOwner;

    SignOutEverywhere(Sessions sessions, Audit audit, TellOwner tellOwner) {
        this.sessions = sessions;
        this.audit = audit;
        this.tellOwner = tellOwner;
    }

    /**
     * Signs them out, and tells them.
     *
     * @param organisation whose administrator does
     * @return of how many browsers
     */
    @Transactional
    public int signOut(Account account, Organisation organisation, Actor by) {
        int ended = sessions.endAll(account.id());
        if (ended > 0) {
            audit.note(
                    by,
                    new Audited(
                            "account.signed-out",
                            Audited.Subject.of(account, organisation),
                            "Signed %s out everywhere.".formatted(account.name())));
            tellOwner.tell(
                    account,
                    "You were signed out everywhere",
                    "An administrator of %s has ended every session of yours. Sign in again where you need to."
                            .formatted(organisation.name()));
        }
        return ended;
    }
}
