package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import meridian.access.SignedIn;
import meridian.access.privacy.Contacts;
import meridian.access.privacy.PersonalData;
import meridian.access.rules.ForEverybody;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is kept of persons here and why, as it is declared. It names nobody to whoever is not signed in. */
@Controller
class PrivacyPages {

    private final PersonalData personalData;
    private final Contacts contacts;

    PrivacyPages(PersonalData personalData, Contacts contacts) {
        this.personalData = personalData;
        this.contacts = contacts;
    }

    @GetMapping("/privacy")
    @ForEverybody
    ModelAndView privacy(HttpServletRequest request) {
        return new ModelAndView(
                "access/privacy",
                Map.of(
                        "categories",
                        personalData.categories(),
                        "contacts",
                        request.getUserPrincipal() instanceof SignedIn person
                                ? contacts.of(person.account())
                                : Map.of()));
    }
}
