package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.SignedIn;
import meridian.access.privacy.Complaints;
import meridian.access.privacy.DataRequest;
import meridian.access.privacy.DataRequests;
import meridian.access.privacy.Pause;
import meridian.access.privacy.PersonalCopy;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.access.signin.AskAgain;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The requests for personal data and the complaints that came to an organisation, and how long there is to answer them. */
@Controller
@RequestMapping("/organisations/{slug}/privacy")
class DataRequestPages {

    private final Administered administered;
    private final DataRequests requests;
    private final Complaints complaints;
    private final PersonalCopy copy;
    private final AskAgain askAgain;
    private final Notices notices;

    DataRequestPages(
            Administered administered,
            DataRequests requests,
            Complaints complaints,
            PersonalCopy copy,
            AskAgain askAgain,
            Notices notices) {
        this.administered = administered;
        this.requests = requests;
        this.complaints = complaints;
        this.copy = copy;
        this.askAgain = askAgain;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView list(@PathVariable String slug, Asker asker) {
        return drawn(organisation(slug, asker), Fields.empty(), HttpStatus.OK);
    }

    private Organisation organisation(String slug, Asker asker) {
        return administered.whereThey(AccountRules.ANSWER_REQUESTS, slug, asker);
    }

    private ModelAndView drawn(Organisation organisation, Fields fields, HttpStatus status) {
        return new ModelAndView(
                "access/dataRequests",
                Map.of(
                        "organisation",
                        organisation,
                        "requests",
                        requests.to(organisation.id()),
                        "complaints",
                        complaints.to(organisation.id()),
                        "today",
                        requests.today(),
                        "fields",
                        fields),
                status);
    }

    @Costly
    @PostMapping("/requests")
    ModelAndView record(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            Asker asker,
            Actor actor,
            HttpServletResponse response) {
        Organisation organisation = organisation(slug, asker);
        Fields fields = Fields.of(typed);
        Optional<DataRequestForm.Written> written = DataRequestForm.read(fields, requests.today());
        if (written.isEmpty()) {
            return drawn(organisation, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        DataRequestForm.Written it = written.get();
        UUID id = requests.record(organisation, it.name(), it.address(), it.receivedOn(), it.proved(), actor);
        notices.say(response, "The request of %s is written down.".formatted(it.name()));
        return new ModelAndView("redirect:" + address(organisation, id));
    }

    @GetMapping("/requests/{id}")
    ModelAndView one(@PathVariable String slug, @PathVariable UUID id, SignedIn person, Asker asker) {
        Organisation organisation = organisation(slug, asker);
        return drawn(organisation, request(organisation, id), person, asker, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(
            Organisation organisation,
            DataRequest request,
            SignedIn person,
            Asker asker,
            Fields fields,
            HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", organisation);
        model.put("request", request);
        model.put("today", requests.today());
        model.put("mayNotRead", AccountRules.READ_COPIES.reason(asker, organisation));
        model.put("isFresh", askAgain.isFresh(person));
        model.put("fields", fields);
        return new ModelAndView("access/dataRequest", model, status);
    }

    private DataRequest request(Organisation organisation, UUID id) {
        return requests.find(organisation.id(), id).orElseThrow(() -> Refusal.missing("There is no such request."));
    }

    @Costly
    @PostMapping("/requests/{id}/gathering")
    String gather(@PathVariable String slug, @PathVariable UUID id, Asker asker, Actor actor) {
        Organisation organisation = organisation(slug, asker);
        requests.gather(organisation, request(organisation, id), actor);
        return "redirect:" + address(organisation, id);
    }

    @Costly
    @PostMapping("/requests/{id}/copy")
    @Nullable
    ModelAndView copy(
            @PathVariable String slug,
            @PathVariable UUID id,
            SignedIn person,
            Asker asker,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = organisation(slug, asker);
        DataRequest request = request(organisation, id);
        AccountRules.READ_COPIES.require(asker, organisation);
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first(address(organisation, id));
        }
        OwnDataPages.send(copy.open(request, organisation, actor), response);
        return null;
    }

    @PostMapping("/requests/{id}/pause")
    String pause(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam("for") String waitFor,
            Asker asker,
            Actor actor) {
        Organisation organisation = organisation(slug, asker);
        Pause.Reason reason = waitFor.equals("identity") ? Pause.Reason.IDENTITY : Pause.Reason.CLARIFICATION;
        requests.pause(organisation, request(organisation, id), reason, actor);
        return "redirect:" + address(organisation, id);
    }

    @PostMapping("/requests/{id}/pause/end")
    String resume(@PathVariable String slug, @PathVariable UUID id, Asker asker, Actor actor) {
        Organisation organisation = organisation(slug, asker);
        requests.resume(organisation, request(organisation, id), actor);
        return "redirect:" + address(organisation, id);
    }

    @PostMapping("/requests/{id}/extension")
    ModelAndView extend(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Asker asker,
            Actor actor) {
        Organisation organisation = organisation(slug, asker);
        DataRequest request = request(organisation, id);
        Fields fields = Fields.of(typed);
        String because = fields.required("because", "Say why more time is needed");
        if (!fields.isAccepted()) {
            return drawn(organisation, request, person, asker, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        requests.extend(organisation, request, because, actor);
        return new ModelAndView("redirect:" + address(organisation, id));
    }

    @PostMapping("/requests/{id}/answer")
    String answered(
            @PathVariable String slug, @PathVariable UUID id, Asker asker, Actor actor, HttpServletResponse response) {
        Organisation organisation = organisation(slug, asker);
        requests.answered(organisation, request(organisation, id), actor);
        notices.say(response, "It is noted that they are answered.");
        return "redirect:" + address(organisation, id);
    }

    private static String address(Organisation organisation, UUID id) {
        return "/organisations/%s/privacy/requests/%s".formatted(organisation.slug(), id);
    }
}
