package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.access.rules.ForEverybody;
import meridian.roles.FindRoles;
import meridian.roles.FoundRoles;
import meridian.roles.RoleChoices;
import meridian.roles.RoleFilter;
import meridian.roles.RoleRow;
import meridian.ui.Answers;
import meridian.ui.ApiFields;
import meridian.ui.Csv;
import meridian.ui.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of roles and the search in them, with the filters of the page. */
@RestController
@ForEverybody
@RequestMapping("/api")
@Tag(name = "Roles")
class RoleListApi {

    private final FindRoles roles;
    private final Organisations organisations;

    RoleListApi(FindRoles roles, Organisations organisations) {
        this.roles = roles;
        this.organisations = organisations;
    }

    /** The statement that says best what was searched for. */
    record MatchAnswer(String kind, @Nullable String group, String text, int firstLine, int lastLine, int others) {}

    /**
     * A role in a list.
     *
     * @param hasDraft false for others than its organisation
     * @param findings null for others than its organisation
     * @param errors likewise
     * @param match null where nothing was searched for or only the title says it
     */
    record RoleInList(
            String id,
            String slug,
            String title,
            String organisation,
            @Nullable String family,
            @Nullable String seniority,
            @Nullable Integer level,
            @Nullable String grade,
            @Nullable String department,
            String status,
            @Nullable Integer liveVersion,
            boolean hasDraft,
            @Nullable Integer findings,
            @Nullable Integer errors,
            Instant updatedAt,
            @Nullable MatchAnswer match) {}

    /**
     * Some of the roles that were asked for.
     *
     * @param total how many there are in all
     * @param searchedInstead the words searched for in place of misspelt ones, null where it was as asked
     * @param next the cursor to ask for what follows with, null where this is the end
     */
    record RolesAnswer(
            List<RoleInList> items,
            int total,
            @Nullable String searchedInstead,
            @Nullable String next) {}

    @GetMapping(
            value = "/roles",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    @Operation(
            summary = "The roles, or those that say something",
            description =
                    "Filters: q (words), family, level, grade, organisation (slug), status (draft, published, withdrawn),"
                            + " findings (some, errors, unsure, none) and rule; sort (title, -updated and so on). Then limit (1 to 500,"
                            + " 50 if left out) and cursor (next of the answer before, with the same filters)."
                            + " CSV of the same rows where Accept asks for text/csv; the header Link then says where it goes on.")
    @Parameters({
        @Parameter(name = "family", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "grade", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "organisation", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(
                name = "status",
                in = ParameterIn.QUERY,
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"draft", "published", "withdrawn"})),
        @Parameter(
                name = "findings",
                in = ParameterIn.QUERY,
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"some", "errors", "unsure", "none"})),
        @Parameter(name = "rule", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    })
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = RolesAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) @Nullable String accept)
            throws IOException {
        int size = Answers.limit(limit);
        RoleQuery query = new RoleQuery(parameters);
        ApiFields.accepted(query.checked(), "The list has no such filter.");
        RoleFilter filter = query.filter();
        FoundRoles found = after(filter, cursor, size);
        List<Organisation> all = organisations.all();
        if (Answers.wantsCsv(accept)) {
            StringWriter csv = new StringWriter();
            found.rows().forEach(new RoleListFile(all, csv)::add);
            return Answers.csv(csv.toString(), Answers.cursor(filter.toString(), found.next()));
        }
        Map<OrganisationId, String> names =
                all.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new RolesAnswer(
                        found.rows().stream().map(row -> answer(row, names)).toList(),
                        found.total(),
                        found.instead(),
                        Answers.cursor(filter.toString(), found.next())));
    }

    /** An organisation, by the slug that other addresses name it by. */
    record OrganisationAnswer(String slug, String name) {}

    /** What the library can be filtered by. */
    record ChoicesAnswer(
            List<OrganisationAnswer> organisations, List<String> families, List<Integer> levels, List<String> grades) {}

    @GetMapping("/choices")
    @Operation(summary = "What roles can be filtered by: organisations, families, levels and grades")
    ChoicesAnswer choices() {
        RoleChoices choices = roles.choices();
        return new ChoicesAnswer(
                organisations.all().stream()
                        .map(it -> new OrganisationAnswer(it.slug(), it.name()))
                        .toList(),
                choices.families(),
                choices.levels(),
                choices.grades());
    }

    private FoundRoles after(RoleFilter filter, @Nullable String cursor, int size) {
        String place = Answers.place(filter.toString(), cursor);
        try {
            return roles.findAfter(filter, place, size);
        } catch (IllegalArgumentException noPlace) {
            throw Answers.noCursor(String.valueOf(cursor));
        }
    }

    private static RoleInList answer(RoleRow row, Map<OrganisationId, String> names) {
        RoleRow.Match match = row.match();
        return new RoleInList(
                row.id().toString(),
                row.slug(),
                row.name(),
                names.getOrDefault(row.organisation(), ""),
                row.family(),
                row.seniority(),
                row.level(),
                row.grade(),
                row.department(),
                row.status().code(),
                row.liveVersion(),
                row.hasDraft(),
                row.findings(),
                row.errors(),
                row.updatedAt(),
                match == null
                        ? null
                        : new MatchAnswer(
                                match.kind(),
                                match.grouping(),
                                match.text().stream().map(Run::text).collect(Collectors.joining()),
                                match.first(),
                                match.last(),
                                match.others()));
    }
}
