package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.privacy.Complaint;
import meridian.access.privacy.Complaints;
import meridian.access.privacy.DataRequests;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
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

/** A complaint about how data is used, as the organisation's privacy officers look into it. */
@Controller
@RequestMapping("/organisations/{slug}/privacy/complaints/{id}")
class ComplaintPages {

    private final Administered administered;
    private final Complaints complaints;
    private final DataRequests requests;
    private final Notices notices;

    ComplaintPages(Administered administered, Complaints complaints, DataRequests requests, Notices notices) {
        this.administered = administered;
        this.complaints = complaints;
        this.requests = requests;
        this.notices = notices;
    }

    private Complaint complaint(String slug, UUID id, Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.LOOK_INTO_COMPLAINTS, slug, asker);
        return complaints.find(organisation.id(), id).orElseThrow(() -> Refusal.missing("There is no such complaint."));
    }

    @GetMapping
    ModelAndView one(@PathVariable String slug, @PathVariable UUID id, Asker asker, Actor actor) {
        Complaint complaint = complaint(slug, id, asker);
        complaints.read(complaint, actor);
        return drawn(complaint, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(Complaint complaint, Fields fields, HttpStatus status) {
        return new ModelAndView(
                "access/complaint",
                Map.of("complaint", complaint, "today", requests.today(), "fields", fields),
                status);
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            @PathVariable String slug, @PathVariable UUID id, Asker asker, Actor actor, HttpServletResponse response) {
        Complaint complaint = complaint(slug, id, asker);
        complaints.acknowledge(complaint, actor);
        notices.say(
                response, "%s is told that it came in.".formatted(complaint.by().name()));
        return "redirect:" + address(complaint);
    }

    @PostMapping("/outcome")
    ModelAndView close(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Asker asker,
            Actor actor,
            HttpServletResponse response) {
        Complaint complaint = complaint(slug, id, asker);
        Fields fields = Fields.of(typed);
        String outcome = fields.required("outcome", "Say what became of it, as they will read it");
        if (!fields.isAccepted()) {
            return drawn(complaint, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        complaints.close(complaint, outcome, actor);
        notices.say(
                response,
                "%s is told what became of it.".formatted(complaint.by().name()));
        return new ModelAndView("redirect:" + address(complaint));
    }

    private static String address(Complaint complaint) {
        return "/organisations/%s/privacy/complaints/%s"
                .formatted(complaint.organisation().slug(), complaint.id());
    }
}
