package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.roles.FrameworkVersion;
import meridian.roles.FrameworkVersionId;
import meridian.roles.Frameworks;
import meridian.roles.LibraryRules;
import meridian.roles.frameworks.Framework;
import meridian.roles.frameworks.FrameworkDifference;
import meridian.roles.frameworks.FrameworkKind;
import meridian.roles.frameworks.GovernmentFramework;
import meridian.roles.frameworks.ImportProblem;
import meridian.roles.frameworks.SfiaCopy;
import meridian.roles.frameworks.UnreadableFramework;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Option;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Capability frameworks: their versions, what each says, what changed, and importing one. */
@Controller
class FrameworkPages {

    private final Frameworks frameworks;
    private final OwnOrganisations organisations;
    private final Notices notices;
    private final Clock clock;

    FrameworkPages(Frameworks frameworks, OwnOrganisations organisations, Notices notices, Clock clock) {
        this.clock = clock;
        this.frameworks = frameworks;
        this.organisations = organisations;
        this.notices = notices;
    }

    @GetMapping("/frameworks")
    String list(Model model) {
        model.addAttribute("versions", frameworks.all());
        return "roles/frameworks";
    }

    @GetMapping("/frameworks/{id}")
    String version(@PathVariable UUID id, Model model) {
        FrameworkVersion version = version(id);
        model.addAttribute("version", version);
        model.addAttribute("framework", frameworks.content(version.id()));
        model.addAttribute(
                "others",
                frameworks.all().stream()
                        .filter(other ->
                                other.kind() == version.kind() && !other.id().equals(version.id()))
                        .toList());
        return "roles/framework";
    }

    /** @param name the role of the framework whose levels are shown side by side */
    @GetMapping("/frameworks/{id}/role")
    String role(@PathVariable UUID id, @RequestParam String name, Model model) {
        FrameworkVersion version = version(id);
        Framework framework = frameworks.content(version.id());
        model.addAttribute("version", version);
        model.addAttribute("framework", framework);
        model.addAttribute(
                "role",
                framework.roles().stream()
                        .filter(role -> role.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Refusal.missing("There is no such framework, version or role of one.")));
        return "roles/frameworkRole";
    }

    @GetMapping("/frameworks/{id}/differences")
    String differences(@PathVariable UUID id, @RequestParam UUID from, Model model) {
        FrameworkVersion newer = version(id);
        FrameworkVersion older = version(from);
        if (newer.kind() != older.kind()) {
            throw Refusal.missing("There is no such framework, version or role of one.");
        }
        model.addAllAttributes(Map.of(
                "newer",
                newer,
                "older",
                older,
                "difference",
                FrameworkDifference.between(frameworks.content(older.id()), frameworks.content(newer.id()))));
        return "roles/frameworkDifference";
    }

    /** @param kind which framework's form: another one has other files */
    @GetMapping("/frameworks/new")
    String form(@RequestParam(defaultValue = "GOVERNMENT") FrameworkKind kind, Model model, Asker asker) {
        importing(asker);
        LocalDate today = LocalDate.now(clock);
        return form(kind, Fields.starting(Fields.dateParts("published", today)), List.of(), model, asker);
    }

    @Costly
    @PostMapping("/frameworks/government")
    String importGovernment(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam @Nullable MultipartFile skills,
            @RequestParam @Nullable MultipartFile roles,
            Model model,
            Actor actor,
            Asker asker,
            HttpServletResponse response)
            throws IOException {
        importing(asker);
        Fields fields = Fields.of(typed);
        LocalDate published = published(fields);
        given(fields, "skills", skills, "Choose the skills file, a CSV such as skills.csv");
        given(fields, "roles", roles, "Choose the roles file, a CSV such as roles.csv");
        if (!fields.isAccepted() || skills == null || roles == null) {
            return refused(FrameworkKind.GOVERNMENT, fields, List.of(), model, asker, response);
        }
        try {
            Framework framework = GovernmentFramework.read(
                    new GovernmentFramework.File(name(skills), skills.getBytes()),
                    new GovernmentFramework.File(name(roles), roles.getBytes()));
            return imported(
                    frameworks.add(framework, null, published, List.of(name(skills), name(roles)), actor), response);
        } catch (UnreadableFramework unreadable) {
            fields.reject("skills", "The two files were not imported", counted(unreadable.problems()));
            return refused(FrameworkKind.GOVERNMENT, fields, unreadable.problems(), model, asker, response);
        }
    }

    @Costly
    @PostMapping("/frameworks/sfia")
    String importSfia(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam @Nullable MultipartFile copy,
            Model model,
            Actor actor,
            Asker asker,
            HttpServletResponse response)
            throws IOException {
        importing(asker);
        Fields fields = Fields.of(typed);
        LocalDate published = published(fields);
        given(fields, "copy", copy, "Choose your copy of SFIA, an Excel workbook or a CSV");
        Organisation owner = organisations
                .withSlug(fields.value("organisation"), asker)
                .filter(it -> LibraryRules.IMPORT.allows(asker, it))
                .orElse(null);
        if (owner == null) {
            fields.missing("organisation", "Choose the organisation that holds the licence: the copy stays with it");
        }
        if (!fields.isAccepted() || copy == null || owner == null) {
            return refused(FrameworkKind.SFIA, fields, List.of(), model, asker, response);
        }
        try {
            Framework framework = SfiaCopy.read(name(copy), copy.getBytes());
            return imported(frameworks.add(framework, owner.id(), published, List.of(name(copy)), actor), response);
        } catch (UnreadableFramework unreadable) {
            fields.reject("copy", "The file was not imported", counted(unreadable.problems()));
            return refused(FrameworkKind.SFIA, fields, unreadable.problems(), model, asker, response);
        }
    }

    private String imported(Frameworks.Imported imported, HttpServletResponse response) {
        FrameworkVersion version = version(imported.version().value());
        notices.say(
                response,
                imported.isNew()
                        ? "Imported %d skills and %d role levels".formatted(version.skills(), version.roleLevels())
                        : "Nothing new: this version says the same and was here already");
        return "redirect:" + version.address();
    }

    private String refused(
            FrameworkKind kind,
            Fields fields,
            List<ImportProblem> problems,
            Model model,
            Asker asker,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(kind, fields, problems, model, asker);
    }

    private String form(FrameworkKind kind, Fields fields, List<ImportProblem> problems, Model model, Asker asker) {
        model.addAttribute("kind", kind);
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "organisations",
                organisations.where(LibraryRules.IMPORT, asker).stream()
                        .map(organisation -> new Option(organisation.slug(), organisation.name()))
                        .toList());
        return "roles/newFramework";
    }

    private static void importing(Asker asker) {
        LibraryRules.IMPORT_FRAMEWORK.require(asker, FrameworkKind.GOVERNMENT);
    }

    private FrameworkVersion version(UUID id) {
        return frameworks
                .find(new FrameworkVersionId(id))
                .orElseThrow(() -> Refusal.missing("There is no such framework, version or role of one."));
    }

    private static LocalDate published(Fields fields) {
        LocalDate date = fields.date("published", "The day it was published").orElse(null);
        if (date == null && fields.error("published") == null) {
            fields.missing("published", "Give the day the framework was published or downloaded, such as 27 3 2027");
        }
        return date == null ? LocalDate.EPOCH : date;
    }

    private static void given(Fields fields, String name, @Nullable MultipartFile file, String message) {
        if (file == null || file.isEmpty()) {
            fields.missing(name, message);
        }
    }

    static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? file.getName() : name;
    }

    private static String counted(List<ImportProblem> problems) {
        return problems.size() == 1
                ? problems.getFirst().message()
                : problems.size() + " things are wrong in it, listed below";
    }
}
