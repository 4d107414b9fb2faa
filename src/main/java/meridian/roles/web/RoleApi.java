package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.ForEverybody;
import meridian.access.rules.NeedsScope;
import meridian.roles.Documents;
import meridian.roles.Draft;
import meridian.roles.Drafts;
import meridian.roles.LibraryRules;
import meridian.roles.PublishedVersion;
import meridian.roles.Role;
import meridian.roles.SourceDocument;
import meridian.roles.Version;
import meridian.roles.Versions;
import meridian.roles.WithdrawRole;
import meridian.roles.Withdrawal;
import meridian.roles.comparing.ProfileDifference;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.RoleComparison;
import meridian.roles.profile.RoleProfile;
import meridian.ui.Answers;
import meridian.ui.ApiFields;
import meridian.ui.Csv;
import meridian.ui.FieldError;
import meridian.ui.Fields;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Roles over HTTP: what the library shows of them, their versions, and how they differ. */
@RestController
@RequestMapping("/api")
@Tag(name = "Roles", description = "Roles of the library, named by slug or id.")
class RoleApi {

    private final ShownProfiles shown;
    private final AskedRoles asked;
    private final Drafts drafts;
    private final Versions versions;
    private final Documents documents;
    private final WithdrawRole withdrawRole;

    RoleApi(
            ShownProfiles shown,
            AskedRoles asked,
            Drafts drafts,
            Versions versions,
            Documents documents,
            WithdrawRole withdrawRole) {
        this.shown = shown;
        this.asked = asked;
        this.drafts = drafts;
        this.versions = versions;
        this.documents = documents;
        this.withdrawRole = withdrawRole;
    }

    /**
     * A role with what the library shows of it.
     *
     * @param liveVersion null until the first version is published
     * @param draftRevision null where no draft waits, and for others than its organisation
     * @param profile of the live version; of the draft where nothing is published
     */
    record RoleAnswer(
            String id,
            String slug,
            String title,
            String status,
            @Nullable Integer liveVersion,
            @Nullable Integer draftRevision,
            Instant updatedAt,
            RoleProfile profile) {}

    @ForEverybody
    @GetMapping(value = "/roles/{role}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One role",
            description =
                    "What the library shows of the role: its live version, or its draft where nothing is published yet."
                            + " Ask with If-None-Match to be answered 304 while nothing changed.")
    RoleAnswer role(@PathVariable String role, Asker asker) {
        Role found = asked.toRead(role, asker);
        return new RoleAnswer(
                found.id().toString(),
                found.slug(),
                found.title(),
                found.status().code(),
                found.liveVersion(),
                LibraryRules.SEE_BEHIND.allows(asker, found) ? found.draftRevision() : null,
                found.updatedAt(),
                shown.of(found));
    }

    @ForEverybody
    @GetMapping(value = "/roles/{role}/profile", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The role profile alone",
            description = "The same JSON that the command read prints and export writes.")
    RoleProfile profile(@PathVariable String role, Asker asker) {
        return shown.of(asked.toRead(role, asker));
    }

    @ForEverybody
    @GetMapping(
            value = "/roles/{role}/statements",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    @Operation(summary = "Every statement of a role", description = "JSON, or CSV where Accept asks for text/csv.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = StatementPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> statements(
            @PathVariable String role,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Asker asker) {
        List<ProfileStatement> statements = ProfileStatement.of(shown.of(asked.toRead(role, asker)));
        return Answers.listed(
                accept,
                Answers.Page.numbered(statements, cursor, limit),
                List.of("kind", "group", "importance", "level", "methods", "text", "first line", "last line"),
                it -> Arrays.asList(
                        it.kind(),
                        it.group(),
                        it.importance(),
                        it.level(),
                        String.join(" ", it.methods()),
                        it.text(),
                        it.lines().first(),
                        it.lines().last()));
    }

    @GetMapping("/roles/{role}/source")
    @Operation(summary = "The text the role was read from", description = "Line numbers of the profile point into it.")
    SourceAnswer source(@PathVariable String role, Asker asker) {
        Role found = asked.toSeeBehind(role, asker);
        SourceDocument source = documents
                .find(drafts.of(found.id())
                        .map(Draft::document)
                        .or(() -> versions.lastOf(found.id()).map(Version::document))
                        .orElseThrow())
                .orElseThrow();
        return new SourceAnswer(
                source.name(),
                source.mediaType(),
                source.importedAt(),
                source.text().lines());
    }

    /** A document as text; the first of its lines is line 1. */
    record SourceAnswer(String name, String mediaType, Instant importedAt, List<String> lines) {}

    /** For the description: what is answered as JSON. */
    record StatementPage(
            List<ProfileStatement> items, @Nullable String next) {}

    @GetMapping("/roles/{role}/versions")
    @Operation(summary = "The published versions, the latest first")
    Answers.Page<PublishedVersion> versions(
            @PathVariable String role,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        return Answers.Page.of(
                versions.listOf(asked.toSeeBehind(role, asker).id()), PublishedVersion::number, cursor, limit);
    }

    @GetMapping("/roles/{role}/withdrawals")
    @Operation(summary = "When the role was withdrawn and restored, the latest first")
    Answers.Page<Withdrawal> withdrawals(
            @PathVariable String role,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        return Answers.Page.of(
                withdrawRole.historyOf(asked.toSeeBehind(role, asker).id()), Withdrawal::withdrawnAt, cursor, limit);
    }

    @GetMapping("/roles/{role}/versions/{number}")
    @Operation(summary = "One published version", description = "A version never changes.")
    ResponseEntity<Version> version(@PathVariable String role, @PathVariable int number, Asker asker) {
        Version version = versions.of(asked.toSeeBehind(role, asker).id(), number)
                .orElseThrow(() -> Refusal.missing("The role has no version " + number + "."));
        return ResponseEntity.ok().eTag("\"version-" + number + "\"").body(version);
    }

    @GetMapping("/roles/{role}/differences")
    @Operation(
            summary = "What changed between two versions",
            description =
                    "By statement: added, removed, reworded, moved. Either may be a version's number, draft, or reading: the draft as it was read, before corrections.")
    ProfileDifference differences(
            @PathVariable String role,
            @RequestParam String from,
            @RequestParam(defaultValue = "draft") String to,
            Asker asker) {
        Role found = asked.toSeeBehind(role, asker);
        return ProfileDifference.between(profile(found, from), profile(found, to));
    }

    @ForEverybody
    @GetMapping("/comparisons")
    @Operation(
            summary = "Roles side by side",
            description = "Give role two to six times. Statements are aligned by their words, not by their place.")
    RoleComparison comparison(@RequestParam(name = "role") List<String> compared, Asker asker) {
        if (compared.size() < 2 || compared.size() > 6) {
            throw Refusal.invalid(
                    "Nothing was compared.",
                    List.of(new FieldError(
                            "role",
                            String.join(", ", compared),
                            compared.size() + " roles are given",
                            "Give between 2 and 6")));
        }
        return RoleComparison.of(compared.stream()
                .map(it -> asked.toRead(it, asker))
                .map(shown::of)
                .toList());
    }

    /** Why a role is withdrawn. */
    record WithdrawalBody(@Nullable String reason) {}

    @NeedsScope(Scope.PUBLISH)
    @PostMapping("/roles/{role}/withdrawal")
    @Operation(summary = "Takes a published role out of use", description = "Its versions stay; it can be restored.")
    RoleState withdraw(@PathVariable String role, @RequestBody WithdrawalBody body, Actor actor, Asker asker) {
        Role found = asked.toPublish(role, asker);
        Fields fields = ApiFields.of(body);
        String reason = fields.required("reason", "Say why the role is withdrawn");
        ApiFields.accepted(fields, "The role was not withdrawn.");
        if (!withdrawRole.withdraw(found.id(), reason, actor)) {
            throw Refusal.conflict(found.title() + " is not published, so it cannot be withdrawn.");
        }
        return RoleState.of(asked.toPublish(role, asker));
    }

    @NeedsScope(Scope.PUBLISH)
    @PostMapping("/roles/{role}/restoration")
    @Operation(summary = "Brings a withdrawn role back into use")
    RoleState restore(@PathVariable String role, Actor actor, Asker asker) {
        Role found = asked.toPublish(role, asker);
        if (!withdrawRole.restore(found.id(), actor)) {
            throw Refusal.conflict(found.title() + " is not withdrawn, so there is nothing to restore.");
        }
        return RoleState.of(asked.toPublish(role, asker));
    }

    /** Where a role stands. */
    record RoleState(
            String slug,
            String status,
            @Nullable Integer liveVersion,
            @Nullable Integer draftRevision) {
        static RoleState of(Role role) {
            return new RoleState(role.slug(), role.status().code(), role.liveVersion(), role.draftRevision());
        }
    }

    private RoleProfile profile(Role role, String which) {
        if (which.equals("draft") || which.equals("reading")) {
            return drafts.of(role.id())
                    .map(it -> which.equals("draft") ? it.profile() : it.asRead())
                    .orElseThrow(() -> Refusal.missing("The role has no draft."));
        }
        if (!which.matches("\\d{1,6}")) {
            throw Refusal.missing("“" + which + "” is no version: give a number, draft or reading.");
        }
        return versions.of(role.id(), Integer.parseInt(which))
                .map(Version::profile)
                .orElseThrow(() -> Refusal.missing("The role has no version " + which + "."));
    }
}
