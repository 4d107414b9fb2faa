package meridian.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Scope;
import meridian.access.privacy.Complaint;
import meridian.access.privacy.Complaints;
import meridian.access.privacy.DataRequest;
import meridian.access.privacy.DataRequests;
import meridian.access.privacy.Pause;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.access.rules.NeedsScope;
import meridian.ui.Answers;
import meridian.ui.ApiFields;
import meridian.ui.Fields;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Requests for personal data and complaints over HTTP, for a program that keeps the cases of an organisation. What was gathered
 * of somebody no program gets: its page asks first whether it is still them.
 */
@RestController
@RequestMapping("/api/organisations/{slug}")
@NeedsScope(Scope.PRIVACY)
@Tag(
        name = "Privacy",
        description =
                "Requests for personal data, complaints, erasures and what is kept for a time. What was gathered, and"
                        + " deciding on an erasure, are for people on their pages.")
class PrivacyApi {

    private final Administered administered;
    private final DataRequests requests;
    private final Complaints complaints;

    PrivacyApi(Administered administered, DataRequests requests, Complaints complaints) {
        this.administered = administered;
        this.requests = requests;
        this.complaints = complaints;
    }

    /**
     * That somebody asks an organisation what it keeps of them.
     *
     * @param answerBy the last day; null while the clock stands
     * @param waitsFor identity or clarification; null while the clock runs
     * @param parts how many parts there are to gather; 0 where nobody has asked for it
     * @param gathered how many of them are
     */
    record RequestAnswer(
            UUID id,
            String name,
            String address,
            LocalDate received,
            String recordedBy,
            @Nullable LocalDate answerBy,
            @Nullable String waitsFor,
            @Nullable String extendedBecause,
            int parts,
            int gathered,
            @Nullable Instant answeredAt) {
        static RequestAnswer of(DataRequest request) {
            return new RequestAnswer(
                    request.id(),
                    request.name(),
                    request.address(),
                    request.receivedOn(),
                    request.recordedBy(),
                    request.answerBy().day().orElse(null),
                    request.answerBy()
                            .pause()
                            .map(it -> it.reason().name().toLowerCase(Locale.ROOT))
                            .orElse(null),
                    request.extendedBecause(),
                    request.parts(),
                    request.gathered(),
                    request.answeredAt());
        }
    }

    @GetMapping("/requests")
    @Operation(summary = "The requests for personal data that came to an organisation by letter, open ones first")
    Answers.Page<RequestAnswer> requests(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        return Answers.Page.numbered(requests.to(answering(slug, asker).id()), cursor, limit)
                .map(RequestAnswer::of);
    }

    /**
     * A request to write down.
     *
     * @param received the day it came in, such as 2027-03-27
     * @param proved yes where it is known that it is them; no lets the clock stand until it is
     */
    record LetterBody(
            @Nullable String name,
            @Nullable String address,
            @Nullable String received,
            @Nullable String proved) {}

    @Costly
    @PostMapping("/requests")
    @Operation(summary = "Writes down that somebody asked for what is kept of them")
    @ApiResponse(responseCode = "201", description = "The request", useReturnTypeSchema = true)
    ResponseEntity<RequestAnswer> recordRequest(
            @PathVariable String slug, @RequestBody LetterBody body, Actor actor, Asker asker) {
        Organisation organisation = answering(slug, asker);
        Fields fields = ApiFields.of(body);
        Optional<DataRequestForm.Written> written = DataRequestForm.read(fields, requests.today());
        ApiFields.accepted(fields, "The request was not written down.");
        DataRequestForm.Written it = written.orElseThrow();
        UUID id = requests.record(organisation, it.name(), it.address(), it.receivedOn(), it.proved(), actor);
        return ResponseEntity.status(201)
                .header("Location", "/api/organisations/%s/requests/%s".formatted(slug, id))
                .body(RequestAnswer.of(request(organisation, id)));
    }

    @GetMapping("/requests/{id}")
    @Operation(summary = "One request for personal data")
    RequestAnswer oneRequest(@PathVariable String slug, @PathVariable UUID id, Asker asker) {
        return RequestAnswer.of(request(answering(slug, asker), id));
    }

    @Costly
    @PostMapping("/requests/{id}/gathering")
    @Operation(
            summary = "Has what the organisation keeps of them gathered",
            description =
                    "In the background: ask for the request to see how far it is. A privacy officer reads it on its page.")
    RequestAnswer gatherRequest(@PathVariable String slug, @PathVariable UUID id, Actor actor, Asker asker) {
        Organisation organisation = answering(slug, asker);
        requests.gather(organisation, request(organisation, id), actor);
        return RequestAnswer.of(request(organisation, id));
    }

    /** @param waitFor identity or clarification */
    record PauseBody(@Nullable String waitFor) {}

    @PostMapping("/requests/{id}/pause")
    @Operation(summary = "Lets the clock stand while something of theirs is waited for")
    RequestAnswer pauseRequest(
            @PathVariable String slug, @PathVariable UUID id, @RequestBody PauseBody body, Actor actor, Asker asker) {
        Organisation organisation = answering(slug, asker);
        DataRequest request = request(organisation, id);
        Fields fields = ApiFields.of(body);
        String waitFor = fields.required("waitFor", "Give identity or clarification");
        if (!waitFor.isEmpty() && !waitFor.equals("identity") && !waitFor.equals("clarification")) {
            fields.reject(
                    "waitFor",
                    "Nothing is waited for that is called “" + waitFor + "”",
                    "Give identity or clarification");
        }
        ApiFields.accepted(fields, "The clock runs on.");
        requests.pause(organisation, request, Pause.Reason.valueOf(waitFor.toUpperCase(Locale.ROOT)), actor);
        return RequestAnswer.of(request(organisation, id));
    }

    @DeleteMapping("/requests/{id}/pause")
    @Operation(summary = "Lets the clock run again: what was waited for has come today")
    RequestAnswer resumeRequest(@PathVariable String slug, @PathVariable UUID id, Actor actor, Asker asker) {
        Organisation organisation = answering(slug, asker);
        requests.resume(organisation, request(organisation, id), actor);
        return RequestAnswer.of(request(organisation, id));
    }

    /** @param because why a complex one needs two months more */
    record ExtensionBody(@Nullable String because) {}

    @PostMapping("/requests/{id}/extension")
    @Operation(summary = "Gives it two months more, which a complex one may have")
    RequestAnswer extendRequest(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestBody ExtensionBody body,
            Actor actor,
            Asker asker) {
        Organisation organisation = answering(slug, asker);
        DataRequest request = request(organisation, id);
        Fields fields = ApiFields.of(body);
        String because = fields.required("because", "Say why more time is needed");
        ApiFields.accepted(fields, "It has no more time.");
        requests.extend(organisation, request, because, actor);
        return RequestAnswer.of(request(organisation, id));
    }

    @PostMapping("/requests/{id}/answer")
    @Operation(summary = "Notes that they were answered, and takes out what was gathered")
    RequestAnswer answerRequest(@PathVariable String slug, @PathVariable UUID id, Actor actor, Asker asker) {
        Organisation organisation = answering(slug, asker);
        requests.answered(organisation, request(organisation, id), actor);
        return RequestAnswer.of(request(organisation, id));
    }

    /** That somebody complained, and not of what. */
    record ComplaintRow(
            UUID id,
            String by,
            Instant receivedAt,
            LocalDate acknowledgeBy,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant closedAt) {
        static ComplaintRow of(Complaint complaint) {
            return new ComplaintRow(
                    complaint.id(),
                    complaint.by().name(),
                    complaint.receivedAt(),
                    complaint.acknowledgeBy(),
                    complaint.acknowledgedAt(),
                    complaint.closedAt());
        }
    }

    /**
     * A complaint as those read it who look into it.
     *
     * @param outcome what became of it; null while it is looked into
     */
    record ComplaintAnswer(
            UUID id,
            String by,
            String address,
            String words,
            Instant receivedAt,
            LocalDate acknowledgeBy,
            @Nullable Instant acknowledgedAt,
            @Nullable String outcome,
            @Nullable Instant closedAt) {
        static ComplaintAnswer of(Complaint complaint) {
            return new ComplaintAnswer(
                    complaint.id(),
                    complaint.by().name(),
                    complaint.by().address(),
                    complaint.words(),
                    complaint.receivedAt(),
                    complaint.acknowledgeBy(),
                    complaint.acknowledgedAt(),
                    complaint.outcome(),
                    complaint.closedAt());
        }
    }

    @GetMapping("/complaints")
    @Operation(summary = "Who complained about how their data is used, open ones first")
    Answers.Page<ComplaintRow> complaints(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        return Answers.Page.numbered(complaints.to(answering(slug, asker).id()), cursor, limit)
                .map(ComplaintRow::of);
    }

    @GetMapping("/complaints/{id}")
    @Operation(summary = "One complaint, with what it says", description = "That it is read is written down.")
    ComplaintAnswer oneComplaint(@PathVariable String slug, @PathVariable UUID id, Actor actor, Asker asker) {
        Complaint complaint = complaint(slug, id, asker);
        complaints.read(complaint, actor);
        return ComplaintAnswer.of(complaint);
    }

    @PostMapping("/complaints/{id}/acknowledgement")
    @Operation(summary = "Tells them that it came in")
    ComplaintAnswer acknowledgeComplaint(@PathVariable String slug, @PathVariable UUID id, Actor actor, Asker asker) {
        complaints.acknowledge(complaint(slug, id, asker), actor);
        return ComplaintAnswer.of(complaint(slug, id, asker));
    }

    /** @param outcome what became of it, as they will read it */
    record OutcomeBody(@Nullable String outcome) {}

    @PostMapping("/complaints/{id}/outcome")
    @Operation(summary = "Tells them what became of it, and closes it")
    ComplaintAnswer closeComplaint(
            @PathVariable String slug, @PathVariable UUID id, @RequestBody OutcomeBody body, Actor actor, Asker asker) {
        Complaint complaint = complaint(slug, id, asker);
        Fields fields = ApiFields.of(body);
        String outcome = fields.required("outcome", "Say what became of it, as they will read it");
        ApiFields.accepted(fields, "The complaint was not closed.");
        complaints.close(complaint, outcome, actor);
        return ComplaintAnswer.of(complaint(slug, id, asker));
    }

    private Organisation answering(String slug, Asker asker) {
        return administered.whereThey(AccountRules.ANSWER_REQUESTS, slug, asker);
    }

    private DataRequest request(Organisation organisation, UUID id) {
        return requests.find(organisation.id(), id).orElseThrow(() -> Refusal.missing("There is no such request."));
    }

    private Complaint complaint(String slug, UUID id, Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.LOOK_INTO_COMPLAINTS, slug, asker);
        return complaints.find(organisation.id(), id).orElseThrow(() -> Refusal.missing("There is no such complaint."));
    }
}
