package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.access.signin.Invitations;
import meridian.access.signin.Secret;
import meridian.platform.PublicAddress;
import meridian.ui.Address;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.OwnPages;
import meridian.ui.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An organisation's people, as its administrators see them: who belongs to it, who is invited. */
@Controller
class PeoplePages {

    private static final int ROWS = 50;
    private static final int LONGEST_POSITION = 120;

    private final Administered administered;
    private final Members members;
    private final Invitations invitations;
    private final PublicAddress publicAddress;
    private final Notices notices;

    PeoplePages(
            Administered administered,
            Members members,
            Invitations invitations,
            PublicAddress publicAddress,
            Notices notices) {
        this.administered = administered;
        this.members = members;
        this.invitations = invitations;
        this.publicAddress = publicAddress;
        this.notices = notices;
    }

    @GetMapping("/organisations/{slug}/people")
    ModelAndView list(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Asker asker) {
        return drawn(administered.organisation(slug, asker), page, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(Organisation organisation, int page, Fields fields, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        Paging paging = new Paging(
                Math.max(1, page), ROWS, members.count(organisation.id()), Address.of(address(organisation)));
        model.put("organisation", organisation);
        model.put("members", members.of(organisation.id(), (paging.page() - 1) * ROWS, ROWS));
        model.put("paging", paging);
        model.put("invitations", invitations.openTo(organisation.id()));
        model.put("fields", fields);
        return new ModelAndView("access/people", model, status);
    }

    @Costly
    @PostMapping("/organisations/{slug}/invitations")
    ModelAndView invite(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        Fields fields = Fields.of(typed);
        String address = WhoFields.addressOfAnother(fields);
        String position = fields.required("position", "Say what they do there, such as Lead engineer");
        fields.atMost("position", LONGEST_POSITION, "What they do");
        if (!fields.isAccepted()) {
            return drawn(organisation, 1, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Secret> toHandOn = invitations.invite(organisation, address, position, actor);
        if (toHandOn.isEmpty()) {
            notices.say(response, "An invitation is on its way to %s.".formatted(address));
            return new ModelAndView("redirect:" + address(organisation));
        }
        // Drawn at once and not after a redirect: the link is shown this one time.
        return drawn(organisation, 1, Fields.empty(), HttpStatus.CREATED)
                .addObject("invited", address)
                .addObject(
                        "link", here(request) + "/invitations/" + toHandOn.get().text());
    }

    private String here(HttpServletRequest request) {
        return publicAddress.given().orElseGet(() -> OwnPages.address(request));
    }

    @PostMapping("/organisations/{slug}/invitations/{id}/withdrawal")
    String takeBack(
            @PathVariable String slug, @PathVariable UUID id, HttpServletResponse response, Actor actor, Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        boolean done = invitations.takeBack(organisation, id, actor);
        notices.say(
                response,
                done
                        ? "The invitation is taken back: its link opens nothing any more."
                        : "It was accepted or taken back already.");
        return "redirect:" + address(organisation);
    }

    static String address(Organisation organisation) {
        return "/organisations/" + organisation.slug() + "/people";
    }
}
