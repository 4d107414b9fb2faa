package meridian.access.directory;

import java.util.Optional;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.SignedIn;
import meridian.ui.Refusal;
import org.springframework.stereotype.Component;

/** Lets an organisation's service account in, and nobody else: a directory is no person. */
@Component
class ScimDoor {

    private final Accounts accounts;
    private final Organisations organisations;

    ScimDoor(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** The organisation whose people are kept. */
    Organisation organisation(SignedIn person) {
        return Optional.of(person)
                .filter(SignedIn::isByToken)
                .flatMap(it -> accounts.serviceOf(it.account()))
                .flatMap(organisations::find)
                .orElseThrow(() -> Refusal.notAllowed(
                        "Only a service account keeps people here, with a token that has the scope “directory”."));
    }
}
