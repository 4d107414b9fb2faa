package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.access.rules.NeedsScope;
import meridian.roles.FrameworkVersion;
import meridian.roles.Frameworks;
import meridian.roles.LibraryRules;
import meridian.roles.MoveToFramework;
import meridian.roles.Role;
import meridian.roles.frameworks.Framework;
import meridian.roles.frameworks.FrameworkDifference;
import meridian.roles.frameworks.FrameworkKind;
import meridian.roles.frameworks.GovernmentFramework;
import meridian.roles.frameworks.Remap;
import meridian.roles.frameworks.SfiaCopy;
import meridian.roles.frameworks.UnreadableFramework;
import meridian.ui.Answers;
import meridian.ui.FieldError;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.springframework.web.multipart.MultipartFile;

/** Frameworks over HTTP. A licensed copy is answered only to those who name the organisation that holds the licence. */
@RestController
@RequestMapping("/api")
@Tag(
        name = "Frameworks",
        description = "Capability frameworks by version, what changed between them, and moving roles.")
class FrameworkApi {

    private static final String HOLDER =
            "The slug of the organisation that asks: its own licensed copies are open to it, and to nobody else.";

    private final Frameworks frameworks;
    private final OwnOrganisations organisations;
    private final AskedRoles asked;
    private final MoveToFramework moveToFramework;

    FrameworkApi(
            Frameworks frameworks, OwnOrganisations organisations, AskedRoles asked, MoveToFramework moveToFramework) {
        this.frameworks = frameworks;
        this.organisations = organisations;
        this.asked = asked;
        this.moveToFramework = moveToFramework;
    }

    /** A version with what it says. */
    record FrameworkAnswer(FrameworkVersion version, String acknowledgement, Framework framework) {}

    @GetMapping("/frameworks")
    @Operation(summary = "The versions that are open, and those of the organisation that is named, the latest first")
    Answers.Page<FrameworkVersion> versions(
            @Parameter(description = HOLDER) @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        return Answers.Page.of(openTo(organisation, asker), FrameworkVersion::id, cursor, limit);
    }

    @GetMapping("/frameworks/{id}")
    @Operation(
            summary = "One version with what it says",
            description = "Roles have their levels in order of seniority.")
    FrameworkAnswer version(
            @PathVariable UUID id,
            @Parameter(description = HOLDER) @RequestParam(required = false) @Nullable String organisation,
            Asker asker) {
        FrameworkVersion version = oneOf(openTo(organisation, asker), id);
        return new FrameworkAnswer(version, version.kind().acknowledgement(), frameworks.content(version.id()));
    }

    /**
     * Something that changed.
     *
     * @param change added, removed, renamed or changed
     */
    record ChangeAnswer(String change, FrameworkDifference.Change what) {
        static List<ChangeAnswer> of(List<FrameworkDifference.Change> changes) {
            return changes.stream()
                    .map(it -> new ChangeAnswer(it.getClass().getSimpleName().toLowerCase(Locale.ROOT), it))
                    .toList();
        }
    }

    /** What changed between two versions. */
    record DifferenceAnswer(List<ChangeAnswer> skills, List<ChangeAnswer> roles) {}

    @GetMapping("/frameworks/{id}/differences")
    @Operation(summary = "What changed from another version to this one")
    DifferenceAnswer differences(
            @PathVariable UUID id,
            @RequestParam UUID from,
            @Parameter(description = HOLDER) @RequestParam(required = false) @Nullable String organisation,
            Asker asker) {
        List<FrameworkVersion> open = openTo(organisation, asker);
        FrameworkVersion newer = oneOf(open, id);
        FrameworkVersion older = oneOf(open, from);
        if (newer.kind() != older.kind()) {
            throw Refusal.missing("Versions " + id + " and " + from + " are of two frameworks.");
        }
        FrameworkDifference difference =
                FrameworkDifference.between(frameworks.content(older.id()), frameworks.content(newer.id()));
        return new DifferenceAnswer(ChangeAnswer.of(difference.skills()), ChangeAnswer.of(difference.roles()));
    }

    @NeedsScope(Scope.IMPORT)
    @Costly
    @PostMapping(value = "/frameworks/government", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Imports the government framework",
            description =
                    "Parts: skills and roles, the two CSV files, and published, the day (2027-03-27). Nothing is taken out;"
                            + " files that say what a version here says already add none.")
    @ApiResponse(responseCode = "201", description = "A new version", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "The version that says the same", useReturnTypeSchema = true)
    ResponseEntity<FrameworkVersion> importGovernment(
            @RequestParam MultipartFile skills,
            @RequestParam(name = "roles") MultipartFile roleFile,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate published,
            Actor actor,
            Asker asker)
            throws IOException {
        LibraryRules.IMPORT_FRAMEWORK.require(asker, FrameworkKind.GOVERNMENT);
        GovernmentFramework.File one = file(skills);
        GovernmentFramework.File other = file(roleFile);
        return imported(
                () -> GovernmentFramework.read(one, other), null, published, List.of(one.name(), other.name()), actor);
    }

    private static GovernmentFramework.File file(MultipartFile sent) throws IOException {
        return new GovernmentFramework.File(FrameworkPages.name(sent), sent.getBytes());
    }

    @NeedsScope(Scope.IMPORT)
    @Costly
    @PostMapping(value = "/frameworks/sfia", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Imports an organisation's own licensed copy of SFIA",
            description =
                    "Parts: copy, an Excel workbook or a CSV; organisation, the slug of the one that holds the licence and to whom"
                            + " alone it is open; and published, the day (2027-03-27).")
    @ApiResponse(responseCode = "201", description = "A new version", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "The version that says the same", useReturnTypeSchema = true)
    ResponseEntity<FrameworkVersion> importSfia(
            @RequestParam MultipartFile copy,
            @RequestParam String organisation,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate published,
            Actor actor,
            Asker asker)
            throws IOException {
        Organisation holder = holder(organisation, asker);
        LibraryRules.IMPORT.require(asker, holder);
        String name = FrameworkPages.name(copy);
        byte[] content = copy.getBytes();
        return imported(() -> SfiaCopy.read(name, content), holder.id(), published, List.of(name), actor);
    }

    /** The framework that the files sent hold. */
    @FunctionalInterface
    private interface Sent {
        Framework read() throws UnreadableFramework;
    }

    private ResponseEntity<FrameworkVersion> imported(
            Sent sent, @Nullable OrganisationId holder, LocalDate published, List<String> files, Actor actor) {
        try {
            Frameworks.Imported imported = frameworks.add(sent.read(), holder, published, files, actor);
            return ResponseEntity.status(imported.isNew() ? 201 : 200)
                    .header("Location", "/api/frameworks/" + imported.version())
                    .body(frameworks.find(imported.version()).orElseThrow());
        } catch (UnreadableFramework unreadable) {
            throw refused(unreadable);
        }
    }

    private static Refusal refused(UnreadableFramework unreadable) {
        return Refusal.invalid(
                "Nothing was imported.",
                unreadable.problems().stream()
                        .map(problem ->
                                new FieldError(problem.file(), problem.given(), problem.place(), problem.rule()))
                        .toList());
    }

    /** @param current the version the role was last moved to, null where it never was */
    record MoveAnswer(@Nullable FrameworkVersion current, FrameworkVersion to, Remap remap) {}

    @GetMapping("/roles/{role}/framework")
    @Operation(
            summary = "What moving a role to a version would change",
            description = "A proposal for each skill. Without to, the latest version open to the role's organisation.")
    MoveAnswer proposal(@PathVariable String role, @RequestParam(required = false) @Nullable UUID to, Asker asker) {
        Role found = asked.toPrepare(role, asker);
        List<FrameworkVersion> open = frameworks.openTo(found.organisation());
        if (to == null && open.isEmpty()) {
            throw Refusal.missing("No framework is imported that " + found.title() + " could be moved to.");
        }
        FrameworkVersion target = to == null ? open.getFirst() : oneOf(open, to);
        FrameworkVersion current = frameworks.of(found.id()).orElse(null);
        Remap remap = moveToFramework
                .proposal(found, current, target.id())
                .orElseThrow(() -> Refusal.missing("The role has nothing to move."));
        return new MoveAnswer(current, target, remap);
    }

    /** Which proposals are accepted, by their key; the others are refused. */
    record Move(@Nullable UUID to, @Nullable List<String> accept) {}

    /** How many skills of the draft were changed. */
    record MovedAnswer(int changed) {}

    @NeedsScope(Scope.PREPARE)
    @PostMapping("/roles/{role}/framework")
    @Operation(
            summary = "Moves a role to a version",
            description = "Accepted proposals become corrections of the draft; start one first where none waits.")
    MovedAnswer move(
            @PathVariable String role,
            @Parameter(description = DraftApi.REVISION) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            @RequestBody Move move,
            Actor actor,
            Asker asker) {
        Role found = asked.toPrepare(role, asker);
        int revision = IfMatch.revision(ifMatch);
        UUID to = move.to();
        if (to == null) {
            throw Refusal.invalid(
                    "The role was not moved.", List.of(FieldError.missing("to", "Give the id of a version")));
        }
        FrameworkVersion target = oneOf(frameworks.openTo(found.organisation()), to);
        Set<String> accepted = move.accept() == null ? Set.of() : Set.copyOf(move.accept());
        return new MovedAnswer(
                DraftApi.changing(() -> moveToFramework.move(found.id(), revision, target.id(), accepted, actor)));
    }

    /** The open versions, and those under the licence of an organisation of theirs. */
    private List<FrameworkVersion> openTo(@Nullable String organisation, Asker asker) {
        return organisation == null
                ? frameworks.all().stream()
                        .filter(version -> version.kind().isOpen())
                        .toList()
                : frameworks.openTo(holder(organisation, asker).id());
    }

    private static FrameworkVersion oneOf(List<FrameworkVersion> open, UUID id) {
        return open.stream()
                .filter(version -> version.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is no framework version " + id + "."));
    }

    private Organisation holder(String slug, Asker asker) {
        return organisations
                .withSlug(slug, asker)
                .orElseThrow(() -> Refusal.missing("There is no organisation " + slug + "."));
    }
}
