package meridian.roles.web;

import java.time.LocalDate;
import java.util.List;
import meridian.roles.Role;
import meridian.roles.RoleStatus;
import meridian.roles.Share;
import meridian.ui.Fields;

/**
 * What the page shows of who sees a role.
 *
 * @param organisation whose role it is
 * @param shares every one there ever was, the latest first
 * @param noShowing why whoever looks does not say who sees it, empty where they may
 * @param known organisations that whoever looks knows of besides their own, to choose from
 * @param seesRights whether they see who of the organisation may do what with it
 * @param fields of the form that shares it
 */
public record SharingPage(
        Role role,
        String organisation,
        List<Share> shares,
        String noShowing,
        List<String> known,
        boolean seesRights,
        Fields fields,
        LocalDate today) {

    public boolean isPublished() {
        return role.status() == RoleStatus.PUBLISHED;
    }

    public boolean isPublic() {
        return role.audience().everybody();
    }

    /** Whether they may say it, and there is something to show. */
    public boolean mayShow() {
        return noShowing.isEmpty() && isPublished();
    }

    /** Who sees the role today. */
    public String inWords() {
        return switch (role.status()) {
            case DRAFT -> "It is a draft, which the people of %s see and nobody else.".formatted(organisation);
            case WITHDRAWN ->
                "It is withdrawn: the people of %s see it, and nobody else until it is restored."
                        .formatted(organisation);
            case PUBLISHED ->
                switch (role.audience().visibility()) {
                    case PRIVATE -> "The people of %s see it, and nobody else.".formatted(organisation);
                    case SHARED ->
                        "The people of %s see it, and those of the organisations that it is shared with."
                                .formatted(organisation);
                    case PUBLIC -> "Everybody sees it, signed in or not.";
                };
        };
    }

    public List<Share> holding() {
        return shares.stream().filter(it -> it.holdsOn(today)).toList();
    }

    public List<Share> past() {
        return shares.stream().filter(it -> !it.holdsOn(today)).toList();
    }
}
