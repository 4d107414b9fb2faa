package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import meridian.access.Actor;
import meridian.access.rules.Asker;
import meridian.roles.CorrectDraft;
import meridian.roles.Corrections;
import meridian.roles.Documents;
import meridian.roles.Draft;
import meridian.roles.Drafts;
import meridian.roles.Findings;
import meridian.roles.Role;
import meridian.roles.SourceDocument;
import meridian.roles.StaleRevision;
import meridian.roles.StartDraft;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.correcting.Correction;
import meridian.roles.correcting.EditableProfile;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The review of a draft: what was understood, from which line, and what a person makes of it. */
@Controller
class ReviewPages {

    private final AskedRoles asked;
    private final Drafts drafts;
    private final Documents documents;
    private final Corrections corrections;
    private final CorrectDraft correctDraft;
    private final StartDraft startDraft;
    private final Findings findings;
    private final Notices notices;

    ReviewPages(
            AskedRoles asked,
            Drafts drafts,
            Documents documents,
            Corrections corrections,
            CorrectDraft correctDraft,
            StartDraft startDraft,
            Findings findings,
            Notices notices) {
        this.asked = asked;
        this.drafts = drafts;
        this.documents = documents;
        this.corrections = corrections;
        this.correctDraft = correctDraft;
        this.startDraft = startDraft;
        this.findings = findings;
        this.notices = notices;
    }

    @GetMapping("/roles/{address}/draft")
    ModelAndView review(
            @PathVariable String address,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "DUTY") String kind,
            @RequestParam(defaultValue = "1") int line,
            Asker asker) {
        Role role = asked.toPrepare(address, asker);
        if (!role.hasDraft()) {
            return new ModelAndView("roles/no_draft", Map.of("role", role));
        }
        ReviewPage page = page(role);
        Fields fields = CorrectionForm.starting(page.profile(), edit, CorrectionForm.kind(kind, Kind.DUTY), line);
        return drawn(page, edit, fields, HttpStatus.OK);
    }

    private static ModelAndView drawn(ReviewPage page, String edit, Fields fields, HttpStatus status) {
        return new ModelAndView("roles/review", Map.of("page", page, "edit", edit, "fields", fields), status);
    }

    private ReviewPage page(Role role) {
        Draft draft = drafts.of(role.id())
                .orElseThrow(() -> Refusal.missing(
                        "%s has no draft. Open the role and choose Edit to begin one.".formatted(role.title())));
        SourceDocument source = documents.find(draft.document()).orElseThrow();
        return ReviewPage.of(
                role,
                draft,
                source,
                corrections.of(role.id()),
                corrections.anyUndone(role.id()),
                findings.openIn(draft, role, source.text()));
    }

    @PostMapping("/roles/{address}/draft")
    String start(@PathVariable String address, Actor actor, Asker asker) {
        Role role = asked.toPrepare(address, asker);
        startDraft.start(role.id(), actor);
        return "redirect:" + role.address() + "/draft";
    }

    @PostMapping("/roles/{address}/draft/discard")
    String discard(
            @PathVariable String address,
            @RequestParam int revision,
            Actor actor,
            HttpServletResponse response,
            Asker asker) {
        Role role = asked.toPrepare(address, asker);
        fresh(() -> startDraft.discard(role.id(), revision, actor));
        notices.say(response, "The draft is discarded. The published version stays as it was.");
        return "redirect:" + role.address();
    }

    @PostMapping("/roles/{address}/draft/corrections")
    ModelAndView correct(
            @PathVariable String address,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletResponse response,
            Asker asker) {
        Role role = asked.toPrepare(address, asker);
        ReviewPage page = page(role);
        Fields fields = Fields.of(typed);
        String edit = fields.value("edit");
        if (page.draft().revision() != revision) {
            return stale(page, fields);
        }
        List<Correction> made = new CorrectionForm(fields, page.profile()).corrections();
        if (!fields.isAccepted()) {
            return drawn(page, edit, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!made.isEmpty()) {
            fresh(() -> correctDraft.correct(role.id(), revision, made, actor));
            notices.say(response, made.getLast().sentence());
        }
        return new ModelAndView("redirect:" + page.address() + "#" + place(page.profile(), fields, made));
    }

    /** Back to where it was done; a removed statement leaves its list. */
    private static String place(EditableProfile before, Fields fields, List<Correction> made) {
        if (fields.value("act").equals("remove")) {
            return before.find(fields.value("key"))
                    .map(it -> "kind-" + it.kind().name())
                    .orElse("profile");
        }
        if (!made.isEmpty() && made.getLast() instanceof Correction.Add added) {
            return added.added();
        }
        String edit = fields.value("edit");
        return edit.isEmpty() ? fields.value("key") : edit;
    }

    @PostMapping("/roles/{address}/draft/corrections/{number}/undo")
    String undo(
            @PathVariable String address,
            @PathVariable int number,
            @RequestParam int revision,
            Actor actor,
            HttpServletResponse response,
            Asker asker) {
        Role role = asked.toPrepare(address, asker);
        fresh(() -> correctDraft.undo(role.id(), revision, number, actor));
        notices.say(response, "Taken back. “Make it again” brings the correction back.");
        return "redirect:" + role.address() + "/draft";
    }

    @PostMapping("/roles/{address}/draft/corrections/redo")
    String redo(@PathVariable String address, @RequestParam int revision, Actor actor, Asker asker) {
        Role role = asked.toPrepare(address, asker);
        fresh(() -> correctDraft.redo(role.id(), revision, actor));
        return "redirect:" + role.address() + "/draft";
    }

    /** Somebody was faster: what was typed beside what it says now, to be made again or left. */
    private ModelAndView stale(ReviewPage page, Fields fields) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("fields", fields);
        model.put("now", page.profile().find(fields.value("key")).orElse(null));
        return new ModelAndView("roles/stale", model, HttpStatus.CONFLICT);
    }

    /** Two at the very same moment, and an undo or a discard of what somebody else changed. */
    private static void fresh(Runnable verb) {
        try {
            verb.run();
        } catch (StaleRevision stale) {
            throw Refusal.conflict(
                    "Somebody changed this draft while you had it open. Go back, reload the page and look at"
                            + " what it says now; what you typed is still in the form you left.");
        }
    }
}
