package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import meridian.access.Actor;
import meridian.access.rules.Asker;
import meridian.roles.Corrections;
import meridian.roles.Documents;
import meridian.roles.Draft;
import meridian.roles.Drafts;
import meridian.roles.Findings;
import meridian.roles.MadeCorrection;
import meridian.roles.PublishRole;
import meridian.roles.Role;
import meridian.roles.StaleRevision;
import meridian.roles.Version;
import meridian.roles.Versions;
import meridian.roles.comparing.ProfileDifference;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import meridian.ui.Sides.Column;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Publishing a draft: first what it changes and what is open, then from when and why. */
@Controller
class PublicationPages {

    private static final int LONGEST_NOTE = 2000;

    private final AskedRoles asked;
    private final Drafts drafts;
    private final Versions versions;
    private final PublishRole publishRole;
    private final Corrections corrections;
    private final Documents documents;
    private final Findings findings;
    private final Notices notices;
    private final Clock clock;

    PublicationPages(
            AskedRoles asked,
            Drafts drafts,
            Versions versions,
            PublishRole publishRole,
            Corrections corrections,
            Documents documents,
            Findings findings,
            Notices notices,
            Clock clock) {
        this.asked = asked;
        this.drafts = drafts;
        this.versions = versions;
        this.publishRole = publishRole;
        this.corrections = corrections;
        this.documents = documents;
        this.findings = findings;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/roles/{address}/publication")
    ModelAndView form(@PathVariable String address, Asker asker) {
        Role role = asked.toPublish(address, asker);
        if (!role.hasDraft()) {
            return new ModelAndView("redirect:" + role.address() + "/versions");
        }
        Draft draft = draft(role);
        Map<String, Object> values = new HashMap<>(Fields.dateParts("from", LocalDate.now(clock)));
        values.put("revision", draft.revision());
        return drawn(role, draft, Fields.starting(values), HttpStatus.OK, false);
    }

    private ModelAndView drawn(Role role, Draft draft, Fields fields, HttpStatus status, boolean changed) {
        Optional<Version> last = versions.lastOf(role.id());
        Map<String, Object> model = new HashMap<>();
        model.put("role", role);
        model.put("draft", draft);
        model.put("fields", fields);
        if (changed) {
            List<MadeCorrection> made = corrections.of(role.id());
            model.put(
                    "changed", made.isEmpty() ? "" : made.getLast().correction().sentence());
        }
        model.put("number", last.map(Version::number).orElse(0) + 1);
        SourceText text = documents.find(draft.document()).orElseThrow().text();
        model.put("findings", findings.openIn(draft, role, text));
        model.put("contents", contents(draft.profile()));
        last.ifPresent(it -> {
            ProfileDifference difference = ProfileDifference.between(it.profile(), draft.profile());
            model.put("summary", difference.summary());
            model.put(
                    "sides",
                    DifferenceSides.of(
                            difference,
                            new Column("Version " + it.number(), null, null),
                            new Column("Draft", null, role.address() + "/draft"),
                            false));
        });
        return new ModelAndView("roles/publication", model, status);
    }

    /** "8 duties, 11 criteria": what a first version says. */
    private static String contents(RoleProfile profile) {
        Map<Kind, Long> counts = ProfileStatement.of(profile).stream()
                .filter(it -> it.kind() != Kind.OTHER)
                .collect(Collectors.groupingBy(ProfileStatement::kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(it -> "%d %s"
                        .formatted(it.getValue(), it.getKey().noun(it.getValue().intValue())))
                .collect(Collectors.joining(", "));
    }

    @PostMapping("/roles/{address}/publication")
    ModelAndView publish(
            @PathVariable String address,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletResponse response,
            Asker asker) {
        Role role = asked.toPublish(address, asker);
        Fields fields = Fields.of(typed);
        LocalDate from = fields.date("from", "The day it applies from").orElse(null);
        if (from == null && fields.isAccepted()) {
            fields.missing("from", "Give the day this version applies from, such as 27 3 2027");
        }
        String note = note(fields);
        if (from == null || !fields.isAccepted()) {
            return drawn(role, draft(role), fields, HttpStatus.UNPROCESSABLE_CONTENT, false);
        }
        try {
            Version version = publishRole.publish(role.id(), revision(fields), from, note, actor);
            notices.say(response, "Published version %d of %s.".formatted(version.number(), role.title()));
            return new ModelAndView("redirect:" + role.address());
        } catch (StaleRevision stale) {
            return drawn(role, draft(role), fields, HttpStatus.CONFLICT, true);
        }
    }

    /** Why it is published; may be empty. */
    static String note(Fields fields) {
        fields.atMost("note", LONGEST_NOTE, "The note");
        return fields.value("note");
    }

    private static int revision(Fields fields) {
        String typed = fields.value("revision");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private Draft draft(Role role) {
        return drafts.of(role.id())
                .orElseThrow(() -> Refusal.conflict(
                        "%s has no draft to publish: it may have been published in the meantime. See its versions."
                                .formatted(role.title())));
    }
}
