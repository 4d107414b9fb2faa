package meridian.access.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.access.Organisation;
import meridian.access.Scope;
import meridian.access.signin.Tokens;
import meridian.ui.Dates;
import meridian.ui.Fields;
import org.springframework.stereotype.Component;

/** The form by which a token is made, for oneself or for a service account. */
@Component
class TokenForm {

    private static final int LONGEST_NAME = 80;
    private static final int USUAL_DAYS = 90;

    private final Clock clock;

    TokenForm(Clock clock) {
        this.clock = clock;
    }

    /** Empty but for an end in three months. */
    Fields start() {
        return Fields.starting(Fields.dateParts("ends", today().plusDays(USUAL_DAYS)));
    }

    /** The last day a token that is made today can be good for. */
    LocalDate latest() {
        return today().plusDays(Tokens.LONGEST_DAYS - 1);
    }

    /**
     * What is wanted; empty where a field is rejected.
     *
     * @param now how many tokens there are already
     * @param organisations those it may be good for; where there is one, it is
     * @param scopes those that are offered
     */
    Optional<Tokens.Wanted> read(Fields fields, int now, List<Organisation> organisations, Collection<Scope> scopes) {
        String name = fields.required("name", "Say what will use it, such as Nightly report");
        fields.atMost("name", LONGEST_NAME, "The name");
        if (now >= Tokens.MOST) {
            fields.reject("name", "There are %d tokens already, and no more can be".formatted(now), "End one first");
        }
        Set<Scope> chosen =
                scopes.stream().filter(it -> fields.has("scopes", it.code())).collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            fields.missing("scopes", "Choose what it is good for");
        }
        List<Organisation> where = organisations.size() == 1
                ? organisations
                : organisations.stream()
                        .filter(it -> fields.has("organisations", it.slug()))
                        .toList();
        if (where.isEmpty()) {
            fields.missing("organisations", "Choose where it is good");
        }
        Optional<Instant> ends = ends(fields);
        return fields.isAccepted() ? ends.map(it -> new Tokens.Wanted(name, chosen, where, it)) : Optional.empty();
    }

    /** The end of the day that was typed. */
    private Optional<Instant> ends(Fields fields) {
        Optional<LocalDate> day = fields.date("ends", "The last day");
        if (day.isEmpty()
                && Stream.of("day", "month", "year")
                        .allMatch(it -> fields.value("ends-" + it).isEmpty())) {
            fields.missing("ends", "Give the last day it is good for");
        }
        day.filter(it -> it.isBefore(today()) || it.isAfter(latest()))
                .ifPresent(it -> fields.reject(
                        "ends", "The last day is " + Dates.day(it), "Give one from today to " + Dates.day(latest())));
        return day.map(it -> it.plusDays(1).atStartOfDay(Dates.ZONE).toInstant().minusSeconds(1));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    /** What both pages with the form show. */
    Map<String, Object> model(Fields fields) {
        return Map.of("fields", fields, "latest", latest());
    }
}
