package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import meridian.access.Actor;
import meridian.access.rules.Asker;
import meridian.roles.AcceptFinding;
import meridian.roles.Findings;
import meridian.roles.Role;
import meridian.roles.checking.Check;
import meridian.roles.checking.Checks;
import meridian.ui.Address;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Paging;
import meridian.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was found in a role and in the whole library, and what somebody keeps as it is. */
@Controller
class CheckPages {

    private static final int ROWS = 50;

    private final Findings findings;
    private final AskedRoles asked;
    private final AcceptFinding acceptFinding;
    private final Notices notices;

    CheckPages(Findings findings, AskedRoles asked, AcceptFinding acceptFinding, Notices notices) {
        this.findings = findings;
        this.asked = asked;
        this.acceptFinding = acceptFinding;
        this.notices = notices;
    }

    @GetMapping("/checks")
    String library(Model model) {
        Map<String, Findings.Count> counts =
                findings.byRule().stream().collect(Collectors.toMap(Findings.Count::rule, Function.identity()));
        model.addAllAttributes(Map.of(
                "checks",
                Checks.ALL.stream()
                        .map(it -> CountedCheck.of(it, counts.get(it.name())))
                        .toList(),
                "unsure",
                counts.values().stream()
                        .filter(it -> check(it.rule()).isEmpty())
                        .map(it -> CountedCheck.of(it.rule(), null, it))
                        .toList()));
        return "roles/checks";
    }

    @GetMapping("/checks/{rule}")
    String rule(@PathVariable String rule, @RequestParam(defaultValue = "1") int page, Model model) {
        Check check = check(rule).orElse(null);
        Findings.Count count = findings.byRule().stream()
                .filter(it -> it.rule().equals(rule))
                .findFirst()
                .orElse(null);
        if (check == null && count == null) {
            throw Refusal.missing("There is no check called “%s”.".formatted(rule));
        }
        int number = Math.clamp(page, 1, 100_000);
        Paging paging = new Paging(number, ROWS, count == null ? 0 : count.findings(), Address.of("/checks/" + rule));
        if (paging.isPastTheEnd()) {
            return "redirect:" + paging.to(paging.pages());
        }
        model.addAttribute("rule", CountedCheck.of(rule, check, count));
        model.addAttribute("findings", findings.of(rule, number, ROWS));
        model.addAttribute("paging", paging);
        return "roles/check";
    }

    @GetMapping("/roles/{slug}/checks")
    String role(@PathVariable String slug, Model model, Asker asker) {
        return page(asked.toSeeBehind(slug, asker), Fields.empty(), model);
    }

    @PostMapping("/roles/{slug}/acceptances")
    String accept(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Actor actor,
            HttpServletResponse response,
            Asker asker) {
        Role role = asked.toPrepare(slug, asker);
        Fields fields = Fields.of(typed);
        String field = "reason-" + fields.value("fingerprint");
        String reason = reason(fields, field);
        if (!fields.isAccepted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(role, fields, model);
        }
        if (!acceptFinding.accept(role.id(), fields.value("rule"), fields.value("fingerprint"), reason, actor)) {
            throw Refusal.conflict("The text has changed since, and this finding with it. Look at the findings again.");
        }
        notices.say(response, "Accepted. It stays accepted until the text changes.");
        return "redirect:/roles/" + slug + "/checks";
    }

    static String reason(Fields fields, String field) {
        String reason =
                fields.required(field, "Say why this text stays as it is, so that the next reader need not ask");
        fields.atMost(field, 1_000, "The reason");
        return reason;
    }

    @PostMapping("/roles/{slug}/acceptances/undo")
    String takeBack(
            @PathVariable String slug,
            @RequestParam String rule,
            @RequestParam String fingerprint,
            Actor actor,
            HttpServletResponse response,
            Asker asker) {
        if (acceptFinding.takeBack(asked.toPrepare(slug, asker).id(), rule, fingerprint, actor)) {
            notices.say(response, "Taken back. The finding is open again.");
        }
        return "redirect:/roles/" + slug + "/checks";
    }

    private String page(Role role, Fields fields, Model model) {
        model.addAllAttributes(Map.of("role", role, "findings", findings.of(role.id()), "fields", fields));
        return "roles/roleChecks";
    }

    private static Optional<Check> check(String rule) {
        return Checks.ALL.stream().filter(it -> it.name().equals(rule)).findFirst();
    }
}
