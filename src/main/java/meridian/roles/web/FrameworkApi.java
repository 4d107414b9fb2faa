package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.roles.FrameworkVersion;
import meridian.roles.FrameworkVersionId;
import meridian.roles.Frameworks;
import meridian.roles.MoveToFramework;
import meridian.roles.Role;
import meridian.roles.Roles;
import meridian.roles.frameworks.Framework;
import meridian.roles.frameworks.FrameworkDifference;
import meridian.roles.frameworks.GovernmentFramework;
import meridian.roles.frameworks.Remap;
import meridian.roles.frameworks.UnreadableFramework;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Frameworks over HTTP. A private copy's words are answered to nobody: only that the version exists, and to those who
 * name the organisation that holds the licence.
 */
@RestController
@RequestMapping("/api")
@Tag(
        name = "Frameworks",
        description = "Capability frameworks by version, what changed between them, and moving roles.")
class FrameworkApi {

    private final Frameworks frameworks;
    private final Organisations organisations;
    private final Roles roles;
    private final MoveToFramework moveToFramework;

    FrameworkApi(Frameworks frameworks, Organisations organisations, Roles roles, MoveToFramework moveToFramework) {
        this.frameworks = frameworks;
        this.organisations = organisations;
        this.roles = roles;
        this.moveToFramework = moveToFramework;
    }

    /** A version with what it says. */
    record FrameworkAnswer(FrameworkVersion version, String acknowledgement, Framework framework) {}

    @GetMapping("/frameworks")
    @Operation(summary = "The versions that are open, and those of the organisation that is named")
    Answers.Page<FrameworkVersion> versions(
            @Parameter(description = "The organisation's slug.") @RequestParam(required = false) @Nullable
                    String organisation) {
        if (organisation == null) {
            return Answers.Page.all(frameworks.all().stream()
                    .filter(version -> version.kind().isOpen())
                    .toList());
        }
        Organisation whose = organisations
                .withSlug(organisation)
                .orElseThrow(() -> Refusal.missing("There is no organisation " + organisation + "."));
        return Answers.Page.all(frameworks.openTo(whose.id()));
    }

    @GetMapping("/frameworks/{id}")
    @Operation(summary = "One open version with what it says")
    FrameworkAnswer version(@PathVariable UUID id) {
        FrameworkVersion version = open(id);
        return new FrameworkAnswer(version, version.kind().acknowledgement(), frameworks.content(version.id()));
    }

    @GetMapping("/frameworks/{id}/differences")
    @Operation(summary = "What changed from another version to this one")
    Map<String, Object> differences(@PathVariable UUID id, @RequestParam UUID from) {
        FrameworkDifference difference =
                FrameworkDifference.between(frameworks.content(open(from).id()), frameworks.content(open(id).id()));
        return Map.of("skills", changes(difference.skills()), "roles", changes(difference.roles()));
    }

    @PostMapping(value = "/frameworks/government", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Imports the government framework",
            description =
                    "Parts: skills and roles, the two CSV files, and published, the day (2027-03-27). Nothing is taken out;"
                            + " files that say what a version here says already add none.")
    ResponseEntity<FrameworkVersion> importGovernment(
            @RequestParam MultipartFile skills,
            @RequestParam(name = "roles") MultipartFile roleFile,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate published)
            throws IOException {
        GovernmentFramework.File one = file(skills);
        GovernmentFramework.File other = file(roleFile);
        try {
            Frameworks.Imported imported = frameworks.add(
                    GovernmentFramework.read(one, other),
                    null,
                    published,
                    List.of(one.name(), other.name()),
                    Actor.SOMEONE_HERE);
            return ResponseEntity.status(imported.isNew() ? 201 : 200)
                    .header("Location", "/api/frameworks/" + imported.version())
                    .body(frameworks.find(imported.version()).orElseThrow());
        } catch (UnreadableFramework unreadable) {
            throw Refusal.invalid(
                    "The files were not imported.",
                    unreadable.problems().stream()
                            .map(problem -> new FieldError(problem.file(), problem.message()))
                            .toList());
        }
    }

    @GetMapping("/roles/{role}/framework")
    @Operation(summary = "What moving a role to a version would change", description = "A proposal for each skill.")
    Remap proposal(@PathVariable String role, @RequestParam UUID to) {
        Role found = role(role);
        return moveToFramework
                .proposal(found.id(), openTo(found, to).id())
                .orElseThrow(() -> Refusal.missing("The role has nothing to move."));
    }

    /** Which proposals are accepted, by the skill each is about; the others are refused. */
    record Move(UUID to, List<String> accept) {}

    @PostMapping("/roles/{role}/framework")
    @Operation(
            summary = "Moves a role to a version",
            description = "Accepted proposals become corrections of the draft.")
    Map<String, Integer> move(@PathVariable String role, @RequestBody Move move) {
        Role found = role(role);
        int made = moveToFramework.move(
                found.id(), openTo(found, move.to()).id(), Set.copyOf(move.accept()), Actor.SOMEONE_HERE);
        return Map.of("changed", made);
    }

    private static List<Map<String, Object>> changes(List<FrameworkDifference.Change> changes) {
        return changes.stream()
                .map(change -> Map.<String, Object>of(
                        "change", change.getClass().getSimpleName().toLowerCase(Locale.ROOT), "what", change))
                .collect(Collectors.toList());
    }

    private FrameworkVersion openTo(Role role, UUID id) {
        return frameworks.openTo(role.organisation()).stream()
                .filter(version -> version.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is no framework version " + id + "."));
    }

    private FrameworkVersion open(UUID id) {
        return frameworks
                .find(new FrameworkVersionId(id))
                .filter(version -> version.kind().isOpen())
                .orElseThrow(() -> Refusal.missing("There is no open framework version " + id + "."));
    }

    private Role role(String address) {
        return roles.at(address).orElseThrow(() -> Refusal.missing("There is no role " + address + "."));
    }

    private static GovernmentFramework.File file(MultipartFile file) throws IOException {
        return new GovernmentFramework.File(String.valueOf(file.getOriginalFilename()), file.getBytes());
    }
}
