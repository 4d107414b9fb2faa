package meridian.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import meridian.access.Actor;
import meridian.access.AuditCheck;
import meridian.access.AuditChoices;
import meridian.access.AuditRow;
import meridian.access.AuditScope;
import meridian.access.ReadAudit;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.NeedsScope;
import meridian.ui.Answers;
import meridian.ui.ApiFields;
import meridian.ui.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit, with the filters of the page. */
@RestController
@NeedsScope(Scope.AUDIT)
@RequestMapping("/api/audit")
@Tag(name = "Audit")
class AuditApi {

    private final ReadAudit audit;
    private final LastCheck lastCheck;
    private final RecordKinds kinds;
    private final Auditing auditing;

    AuditApi(ReadAudit audit, LastCheck lastCheck, RecordKinds kinds, Auditing auditing) {
        this.audit = audit;
        this.lastCheck = lastCheck;
        this.kinds = kinds;
        this.auditing = auditing;
    }

    /** Some of the entries, the newest first; {@code next} is the cursor to ask for what follows with, null at the end. */
    record EntriesAnswer(List<EntryAnswer> items, @Nullable String next) {}

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    @Operation(
            summary = "What was done, the newest first",
            description =
                    "Filters: person (a whole name), account (an id), act, kind and record (an id, or the whole name it had then), through, from and to"
                            + " (2027-03-27, 2027-03-27 14:30 or 2027-03-27T14:30:00Z). Then limit (1 to 500, 50 if left out) and cursor"
                            + " (next of the answer before, with the same filters). CSV of the same entries where Accept asks for"
                            + " text/csv; the header Link then says where it goes on.")
    @Parameters({
        @Parameter(name = "person", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "account", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid")),
        @Parameter(name = "act", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "record", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(
                name = "through",
                in = ParameterIn.QUERY,
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"page", "api", "token", "scim", "job", "command"})),
        @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    })
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = EntriesAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Actor actor,
            Asker asker) {
        int size = Answers.limit(limit);
        AuditScope scope = auditing.scope(asker);
        AuditQuery query = AuditQuery.ofProgram(parameters, audit.choices(scope), scope);
        ApiFields.accepted(query.fields(), "The audit cannot be asked for that.");
        String list = query.filter().toString();
        List<AuditRow> found = audit.before(query.filter(), Answers.number(list, cursor), size + 1);
        if (!found.isEmpty()) {
            auditing.read(
                    actor, asker, scope, query.chips(kinds, found), found.subList(0, Math.min(size, found.size())));
        }
        Answers.Page<EntryAnswer> page =
                Answers.Page.first(found, size, list, AuditRow::number).map(EntryAnswer::of);
        return Answers.listed(accept, page, EntryAnswer.COLUMNS, EntryAnswer::cells);
    }

    /**
     * That the chain was checked with {@code meridian verify-audit}.
     *
     * @param sound whether every entry was as it was written
     * @param number how many entries there were; where it was not sound, the first that something was wrong with
     */
    record CheckAnswer(Instant at, boolean sound, long number) {}

    /**
     * What the audit can be asked for by, and how it stands.
     *
     * @param entries how many there are in all
     * @param lastCheck null where nobody has checked it yet
     */
    record ChoicesAnswer(
            List<String> acts,
            List<String> kinds,
            long entries,
            @Nullable CheckAnswer lastCheck) {}

    @GetMapping("/choices")
    @Operation(summary = "What the audit can be asked for by, how many entries it has and when it was last checked")
    ChoicesAnswer choices(Asker asker) {
        AuditChoices choices = audit.choices(auditing.scope(asker));
        AuditCheck check = lastCheck.get();
        return new ChoicesAnswer(
                choices.acts(),
                choices.kinds(),
                choices.entries(),
                check == null ? null : new CheckAnswer(check.at(), check.sound(), check.number()));
    }
}
