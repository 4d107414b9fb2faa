package meridian.access.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.signin.Invitations.Link;
import meridian.platform.PublicAddress;
import meridian.platform.mail.Letter;
import meridian.platform.mail.Message;
import meridian.platform.mail.Post;
import meridian.ui.Dates;
import org.springframework.stereotype.Component;

/** The message that brings an invitation's link. */
@Component
class InvitationLetter implements Letter {

    static final String KIND = "invitation";

    private final Invitations invitations;
    private final PublicAddress here;

    InvitationLetter(Invitations invitations, PublicAddress here) {
        this.invitations = invitations;
        this.here = here;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Message> write(Post post) {
        return invitations.newLink(UUID.fromString(post.about("invitation"))).map(it -> message(it.invitation(), it));
    }

    private Message message(Invitation invitation, Link link) {
        String organisation = invitation.organisation().name();
        return new Message(
                invitation.address(),
                "Meridian at " + organisation,
                "%s invites you to %s on Meridian".formatted(invitation.invitedBy(), organisation),
                List.of(
                        "Hello,",
                        "%s invites you to %s as %s. Meridian is where %s says what its roles expect."
                                .formatted(invitation.invitedBy(), organisation, invitation.position(), organisation),
                        "The link below is for you alone. It is good for one use, until %s."
                                .formatted(Dates.time(invitation.endsAt()))),
                new Message.Link(
                        "Join " + organisation,
                        here.of("/invitations/" + link.secret().text())),
                "If you do not know %s or expect nothing of the kind, do nothing: without the link nothing happens."
                        .formatted(invitation.invitedBy()));
    }
}
