package meridian.roles;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.ui.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a published role to another organisation until a day, and ends that. */
@Component
public class ShareRole {

    private final Roles roles;
    private final Shares shares;
    private final Organisations organisations;
    private final RoleAudit audit;
    private final Clock clock;

    ShareRole(Roles roles, Shares shares, Organisations organisations, RoleAudit audit, Clock clock) {
        this.roles = roles;
        this.shares = shares;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Shares the role; where it is shared with that organisation already, this takes the place of it.
     *
     * @param until the last day of it
     * @return false where the role is not published
     * @throws IllegalArgumentException where the day is past, or the organisation is the role's own
     */
    @Transactional
    public boolean share(RoleId role, OrganisationId with, LocalDate until, Actor by) {
        if (until.isBefore(LocalDate.now(clock))) {
            throw new IllegalArgumentException("A role is shared until a day to come, and not until " + until);
        }
        if (roles.take(role).filter(it -> it.organisation().equals(with)).isPresent()) {
            throw new IllegalArgumentException("A role is shared with another organisation than its own");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        shares.end(role, with, by.name());
        if (!shares.add(id, role, with, until, by.name())) {
            return false;
        }
        String words = "Shared the role with %s until %s.".formatted(name(with), Dates.day(until));
        audit.note(by, role, "role.shared", words);
        return true;
    }

    /** Ends it at once; false where the role is not shared with that organisation. */
    @Transactional
    public boolean end(RoleId role, OrganisationId with, Actor by) {
        String name = name(with);
        boolean ended = shares.end(role, with, by.name());
        if (ended) {
            audit.note(by, role, "role.share-ended", "Ended that the role is shared with %s.".formatted(name));
        }
        return ended;
    }

    /** Whoever shares a role with an organisation is shown its name. */
    private String name(OrganisationId id) {
        return organisations.find(id).map(it -> it.name()).orElse("an organisation that is not known");
    }
}
