package meridian.roles.web;

import java.time.LocalDate;
import java.util.Optional;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.roles.Role;
import meridian.ui.Dates;
import meridian.ui.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from a form or a body with whom a role is to be shared and until when. */
@Component
class SharingForm {

    /** As it was asked for. */
    record Asked(OrganisationId with, LocalDate until) {}

    private final Organisations organisations;

    SharingForm(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Null where something is wrong, which the fields then say. */
    @Nullable
    Asked read(Fields fields, Role role, LocalDate today) {
        Optional<OrganisationId> with = with(fields, role);
        Optional<LocalDate> until = until(fields, today);
        return with.isPresent() && until.isPresent() ? new Asked(with.get(), until.get()) : null;
    }

    private Optional<OrganisationId> with(Fields fields, Role role) {
        String name = fields.required("organisation", "Give the organisation's name, as it is called here");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<OrganisationId> found = organisations.withName(name.strip().replaceAll("\\s+", " "));
        if (found.isEmpty()) {
            fields.reject(
                    "organisation",
                    "No organisation here is called %s".formatted(name),
                    "Give its whole name, as its own people read it under their account");
        } else if (found.get().equals(role.organisation())) {
            fields.reject("organisation", "The role is %s's own".formatted(name), "Give another organisation");
            return Optional.empty();
        }
        return found;
    }

    private static Optional<LocalDate> until(Fields fields, LocalDate today) {
        Optional<LocalDate> until = fields.date("until", "The last day");
        if (until.isEmpty() && fields.error("until") == null) {
            fields.missing("until", "Give the last day on which they see it, such as 27 3 2027");
        }
        if (until.isPresent() && until.get().isBefore(today)) {
            fields.reject("until", "%s is past".formatted(Dates.day(until.get())), "Give a day to come");
            return Optional.empty();
        }
        return until;
    }
}
