package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import meridian.access.Actor;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.NeedsScope;
import meridian.roles.AcceptFinding;
import meridian.roles.Findings;
import meridian.roles.Role;
import meridian.roles.RoleFinding;
import meridian.roles.checking.Check;
import meridian.roles.checking.Checks;
import meridian.ui.Answers;
import meridian.ui.ApiFields;
import meridian.ui.Fields;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the checks found, over HTTP, and what somebody keeps as it is. */
@RestController
@RequestMapping("/api")
@Tag(name = "Checks", description = "What named rules find in roles, and findings that are accepted with a reason.")
class CheckApi {

    private final Findings findings;
    private final AskedRoles asked;
    private final AcceptFinding acceptFinding;

    CheckApi(Findings findings, AskedRoles asked, AcceptFinding acceptFinding) {
        this.findings = findings;
        this.asked = asked;
        this.acceptFinding = acceptFinding;
    }

    /** A rule, why it is one, and how often it is broken: findings nobody accepted, in so many roles. */
    record RuleAnswer(String rule, String severity, String why, int findings, int roles, int accepted) {

        static RuleAnswer of(Check check, Findings.@Nullable Count count) {
            return new RuleAnswer(
                    check.name(),
                    check.severity().toString(),
                    check.why(),
                    count == null ? 0 : count.findings(),
                    count == null ? 0 : count.roles(),
                    count == null ? 0 : count.accepted());
        }
    }

    /**
     * A finding.
     *
     * @param fingerprint stays the same while the text it is about does
     * @param accepted null where nobody accepted it
     */
    record FindingAnswer(
            String role,
            String rule,
            String severity,
            String message,
            int firstLine,
            int lastLine,
            String fingerprint,
            boolean unsure,
            @Nullable AcceptanceAnswer accepted) {

        static FindingAnswer of(RoleFinding finding) {
            RoleFinding.Acceptance acceptance = finding.acceptance();
            return new FindingAnswer(
                    finding.slug(),
                    finding.rule(),
                    finding.severity(),
                    finding.message(),
                    finding.lines().first(),
                    finding.lines().last(),
                    finding.fingerprint(),
                    finding.unsure(),
                    acceptance == null
                            ? null
                            : new AcceptanceAnswer(acceptance.reason(), acceptance.at(), acceptance.by()));
        }
    }

    /** Why somebody keeps the text as it is. */
    record AcceptanceAnswer(String reason, Instant at, String by) {}

    @GetMapping("/checks")
    @Operation(summary = "The rules, why each is one, and how often it is broken")
    Answers.Page<RuleAnswer> rules(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Map<String, Findings.Count> counts =
                findings.byRule().stream().collect(Collectors.toMap(Findings.Count::rule, Function.identity()));
        return Answers.Page.of(
                Checks.ALL.stream()
                        .map(it -> RuleAnswer.of(it, counts.get(it.name())))
                        .toList(),
                RuleAnswer::rule,
                cursor,
                limit);
    }

    @GetMapping("/checks/{rule}/findings")
    @Operation(
            summary = "Where a rule is broken in the library",
            description = "Findings nobody accepted, of a check or of what the reading was unsure of.")
    Answers.Page<FindingAnswer> library(
            @PathVariable String rule,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Answers.limit(limit);
        List<RoleFinding> found = findings.after(rule, Answers.place(rule, cursor), size + 1);
        List<RoleFinding> answered = found.stream().limit(size).toList();
        return new Answers.Page<>(
                answered.stream().map(FindingAnswer::of).toList(),
                found.size() > size
                        ? Answers.cursor(
                                rule,
                                answered.getLast().slug() + " "
                                        + answered.getLast().position())
                        : null);
    }

    @GetMapping("/roles/{role}/findings")
    @Operation(summary = "What was found in what the library shows of a role", description = "Those accepted too.")
    Answers.Page<FindingAnswer> role(
            @PathVariable String role,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        return Answers.Page.numbered(
                findings.of(asked.toSeeBehind(role, asker).id()).stream()
                        .map(FindingAnswer::of)
                        .toList(),
                cursor,
                limit);
    }

    /** Why a text stays as it is. */
    record AcceptanceBody(@Nullable String reason) {}

    @NeedsScope(Scope.PREPARE)
    @PutMapping("/roles/{role}/findings/{rule}/{fingerprint}/acceptance")
    @Operation(
            summary = "Accepts a finding with a reason",
            description = "It stays accepted until the text changes; a reason given before is replaced.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(
            @PathVariable String role,
            @PathVariable String rule,
            @PathVariable String fingerprint,
            @RequestBody AcceptanceBody body,
            Actor actor,
            Asker asker) {
        Role found = asked.toPrepare(role, asker);
        Fields fields = ApiFields.of(body);
        String reason = CheckPages.reason(fields, "reason");
        ApiFields.accepted(fields, "The finding was not accepted.");
        if (!acceptFinding.accept(found.id(), rule, fingerprint, reason, actor)) {
            throw Refusal.missing("The role has no such finding. The text may have changed, and this finding with it.");
        }
    }

    @NeedsScope(Scope.PREPARE)
    @DeleteMapping("/roles/{role}/findings/{rule}/{fingerprint}/acceptance")
    @Operation(summary = "Takes an acceptance back", description = "The finding is open again.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable String role,
            @PathVariable String rule,
            @PathVariable String fingerprint,
            Actor actor,
            Asker asker) {
        if (!acceptFinding.takeBack(asked.toPrepare(role, asker).id(), rule, fingerprint, actor)) {
            throw Refusal.missing("The finding is not accepted, so there is nothing to take back.");
        }
    }
}
