package meridian.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import meridian.access.rules.ForEverybody;
import meridian.platform.PublicAddress;
import meridian.ui.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whom to tell of a weakness of this installation (RFC 9116); its operator names them. */
@RestController
@ForEverybody
class SecurityContact {

    private static final String PATH = "/.well-known/security.txt";

    /** From each time it is asked for; the RFC wants less than a year. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final String contact;
    private final PublicAddress address;
    private final Clock clock;

    /** @param contact a URL; empty where nobody is named */
    SecurityContact(@Value("${meridian.security-contact:}") String contact, PublicAddress address, Clock clock) {
        this.contact = contact;
        this.address = address;
        this.clock = clock;
    }

    /** @throws Refusal 404 where nobody is named: that of the project knows nothing of this installation */
    @GetMapping(value = PATH, produces = "text/plain;charset=utf-8")
    String told() {
        if (contact.isEmpty()) {
            throw Refusal.missing("Whoever runs this installation has not said whom to tell of a weakness.");
        }
        String canonical =
                address.given().map(it -> "Canonical: " + it + PATH + "\n").orElse("");
        return "Contact: %s\nExpires: %s\nPreferred-Languages: en\n%s"
                .formatted(contact, clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS), canonical);
    }
}
