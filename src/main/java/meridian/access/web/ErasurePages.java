package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.SignedIn;
import meridian.access.erasure.AskErasure;
import meridian.access.erasure.Erasure;
import meridian.access.erasure.Erasures;
import meridian.access.erasure.People;
import meridian.access.privacy.Category;
import meridian.access.privacy.PersonalData;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.signin.AskAgain;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The erasures of an organisation: what waits for a second person, what is being erased, and the record of what was. */
@Controller
@RequestMapping("/organisations/{slug}/erasures")
class ErasurePages {

    private static final int MOST = 100;
    private static final String BECAUSE = "because";

    private final Administered administered;
    private final Erasures erasures;
    private final AskErasure askErasure;
    private final People people;
    private final PersonalData personalData;
    private final AskAgain askAgain;
    private final Notices notices;

    ErasurePages(
            Administered administered,
            Erasures erasures,
            AskErasure askErasure,
            People people,
            PersonalData personalData,
            AskAgain askAgain,
            Notices notices) {
        this.administered = administered;
        this.erasures = erasures;
        this.askErasure = askErasure;
        this.people = people;
        this.personalData = personalData;
        this.askAgain = askAgain;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView list(@PathVariable String slug, Asker asker) {
        Organisation organisation = organisation(slug, asker);
        return new ModelAndView(
                "access/erasures",
                Map.of(
                        "organisation",
                        organisation,
                        "erasures",
                        erasures.of(organisation.id(), MOST),
                        "kept",
                        people.leftOrHeld(organisation.id(), MOST),
                        "leaversAreKept",
                        leaversAreKept(),
                        "administers",
                        AccountRules.ADMINISTER.allows(asker, organisation)));
    }

    /** How long the account of somebody stays who left. */
    private Period leaversAreKept() {
        return personalData.tables().stream()
                .filter(it -> it.name().equals("access.account"))
                .map(it -> it.kept().period())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    @GetMapping("/{erasure}")
    ModelAndView one(@PathVariable String slug, @PathVariable UUID erasure, SignedIn person, Asker asker) {
        return drawn(organisation(slug, asker), erasure, person, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(Organisation organisation, UUID id, SignedIn person, Fields fields, HttpStatus status) {
        Erasure erasure = erasure(organisation, id);
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", organisation);
        model.put("erasure", erasure);
        model.put(
                "concerned",
                erasure.account() == null
                        ? null
                        : people.find(organisation.id(), erasure.account()).orElse(null));
        model.put("isMine", erasure.askedByAccount().equals(person.account()));
        model.put("isAboutMe", person.account().equals(erasure.account()));
        model.put("stays", stays(personalData));
        model.put("fields", fields);
        return new ModelAndView("access/erasure", model, status);
    }

    /** Why something of a purpose stays, by the purpose. */
    static Map<String, String> stays(PersonalData personalData) {
        Map<String, String> stays = new HashMap<>();
        for (Category category : personalData.categories()) {
            if (category.atErasure() != null) {
                stays.put(category.name(), category.atErasure());
            }
        }
        return stays;
    }

    @PostMapping("/{erasure}/confirmation")
    ModelAndView confirm(
            @PathVariable String slug,
            @PathVariable UUID erasure,
            SignedIn person,
            Actor actor,
            Asker asker,
            HttpServletResponse response) {
        Organisation organisation = organisation(slug, asker);
        String here = address(organisation, erasure(organisation, erasure).id());
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first(here);
        }
        askErasure.confirm(organisation, erasure, person, actor);
        notices.say(response, "It is confirmed and has begun. This page shows how far it is.");
        return new ModelAndView("redirect:" + here);
    }

    @PostMapping("/{erasure}/refusal")
    ModelAndView refuse(
            @PathVariable String slug,
            @PathVariable UUID erasure,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            Asker asker) {
        Organisation organisation = organisation(slug, asker);
        return leave(
                organisation,
                erasure,
                typed,
                person,
                because -> askErasure.refuse(organisation, erasure, because, person, actor));
    }

    @PostMapping("/{erasure}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String slug,
            @PathVariable UUID erasure,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            Asker asker) {
        Organisation organisation = organisation(slug, asker);
        return leave(
                organisation,
                erasure,
                typed,
                person,
                because -> askErasure.withdraw(organisation, erasure, because, person, actor));
    }

    /** Has nothing erased, for the reason typed. */
    private ModelAndView leave(
            Organisation organisation,
            UUID erasure,
            MultiValueMap<String, String> typed,
            SignedIn person,
            Consumer<String> end) {
        erasure(organisation, erasure);
        Fields fields = Fields.of(typed);
        String because = fields.required(BECAUSE, "Say why nothing is to be erased");
        if (!fields.isAccepted()) {
            return drawn(organisation, erasure, person, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        end.accept(because);
        return new ModelAndView("redirect:" + address(organisation, erasure));
    }

    private Organisation organisation(String slug, Asker asker) {
        return administered.whereThey(AccountRules.DECIDE_ERASURE, slug, asker);
    }

    private Erasure erasure(Organisation organisation, UUID id) {
        return erasures.find(organisation.id(), id)
                .orElseThrow(() -> Refusal.missing("%s has no such erasure.".formatted(organisation.name())));
    }

    static String address(Organisation organisation, UUID erasure) {
        return "/organisations/%s/erasures/%s".formatted(organisation.slug(), erasure);
    }
}
