package meridian.access.signin;

import meridian.access.Accounts;
import meridian.platform.mail.Delivery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with accounts and invitations why a message to their address did not arrive, for administrators to see. */
@Component
class NoteDelivery {

    private final Accounts accounts;

    NoteDelivery(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void note(Delivery delivery) {
        accounts.noteDelivery(delivery.to(), delivery.trouble());
    }
}
