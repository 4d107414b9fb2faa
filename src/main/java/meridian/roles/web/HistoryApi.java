package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import meridian.access.AuditFilter;
import meridian.access.AuditRow;
import meridian.access.ReadAudit;
import meridian.access.rules.Asker;
import meridian.access.web.EntryAnswer;
import meridian.ui.Answers;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what to a role, or to an organisation's pay, when and why. */
@RestController
@RequestMapping("/api")
@Tag(name = "Audit")
class HistoryApi {

    private final ReadAudit audit;
    private final AskedRoles asked;
    private final OwnOrganisations organisations;

    HistoryApi(ReadAudit audit, AskedRoles asked, OwnOrganisations organisations) {
        this.audit = audit;
        this.asked = asked;
        this.organisations = organisations;
    }

    @GetMapping("/roles/{role}/history")
    @Operation(summary = "What was done to a role, the newest first")
    Answers.Page<EntryAnswer> role(
            @PathVariable String role,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        String id = asked.toSeeBehind(role, asker).id().toString();
        return history(AuditFilter.of("role", id), cursor, limit);
    }

    /** @param organisation its slug */
    @GetMapping("/pay/history")
    @Operation(summary = "What was done to an organisation's bands and weightings, the newest first")
    Answers.Page<EntryAnswer> pay(
            @RequestParam String organisation,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        String id = organisations
                .withSlug(organisation, asker)
                .orElseThrow(() -> Refusal.missing("There is no organisation “%s”.".formatted(organisation)))
                .id()
                .toString();
        return history(AuditFilter.of("pay", id), cursor, limit);
    }

    private Answers.Page<EntryAnswer> history(AuditFilter filter, @Nullable String cursor, @Nullable Integer limit) {
        int size = Answers.limit(limit);
        String list = filter.toString();
        List<AuditRow> found = audit.before(filter, Answers.number(list, cursor), size + 1);
        return Answers.Page.first(found, size, list, AuditRow::number)
                .map(row -> EntryAnswer.of(row).withoutAddress());
    }
}
