package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.roles.Import;
import meridian.roles.ImportId;
import meridian.roles.Imports;
import meridian.roles.LibraryRules;
import meridian.roles.ReadingQueue;
import meridian.roles.UploadTurn;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Documents come in: the form, how far the reading is, and what became of each. */
@Controller
class ImportPages {

    private static final int LATEST = 50;

    private final Imports imports;
    private final OwnOrganisations organisations;
    private final ReadingQueue queue;
    private final UploadTurn turn;
    private final Notices notices;

    ImportPages(Imports imports, OwnOrganisations organisations, ReadingQueue queue, UploadTurn turn, Notices notices) {
        this.imports = imports;
        this.organisations = organisations;
        this.queue = queue;
        this.turn = turn;
        this.notices = notices;
    }

    @GetMapping("/imports")
    ModelAndView list() {
        return new ModelAndView("roles/imports", Map.of("imports", imports.latest(LATEST)));
    }

    @GetMapping("/imports/new")
    ModelAndView form(Asker asker) {
        List<Organisation> known = organisations.where(LibraryRules.IMPORT, asker);
        Fields fields = known.size() == 1
                ? Fields.starting(
                        Map.of(ImportForm.ORGANISATION, known.getFirst().name()))
                : Fields.empty();
        return form(fields, known, HttpStatus.OK);
    }

    private static ModelAndView form(Fields fields, List<Organisation> known, HttpStatus status) {
        return new ModelAndView("roles/import_form", Map.of("fields", fields, "organisations", known), status);
    }

    @Costly
    @PostMapping("/imports")
    ModelAndView begin(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = ImportForm.FILES, required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Asker asker) {
        Fields fields = Fields.of(typed);
        ImportForm form = new ImportForm(fields, files);
        Optional<Organisation> organisation = form.organisation(organisations, asker);
        Optional<ImportId> begun = turn.take(room -> form.documents(room)
                .filter(documents -> fields.isAccepted())
                .map(documents -> imports.accept(organisation.orElseThrow().id(), documents, actor)));
        if (begun.isEmpty()) {
            return form(
                    fields,
                    organisations.where(LibraryRules.IMPORT, asker),
                    form.lacksRoom() ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        queue.wake();
        return new ModelAndView("redirect:/imports/" + begun.get());
    }

    @GetMapping("/imports/{id}")
    ModelAndView one(@PathVariable String id, Asker asker) {
        ImportId known = idOf(id);
        Import found = find(known, asker);
        return new ModelAndView(
                "roles/import",
                Map.of(
                        "it",
                        found,
                        "items",
                        imports.items(known),
                        "seesRights",
                        organisations
                                .named(found.organisation(), asker)
                                .filter(whose -> AccountRules.SEE_RIGHTS.allows(asker, whose))
                                .isPresent()));
    }

    @PostMapping("/imports/{id}/stop")
    String stop(@PathVariable String id, Actor actor, Asker asker, HttpServletResponse response) {
        ImportId known = idOf(id);
        LibraryRules.IMPORT.require(
                asker,
                organisations.named(find(known, asker).organisation(), asker).orElseThrow());
        imports.stop(known, actor);
        notices.say(
                response,
                "The import is stopped. The documents that were read stay; choose the others again to read them.");
        return "redirect:/imports/" + known;
    }

    private Import find(ImportId id, Asker asker) {
        return imports.find(id)
                .filter(it -> organisations.named(it.organisation(), asker).isPresent())
                .orElseThrow(ImportPages::noSuchImport);
    }

    static ImportId idOf(String id) {
        try {
            return new ImportId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw noSuchImport();
        }
    }

    static Refusal noSuchImport() {
        return Refusal.missing("There is no such import. See all imports under Imports.");
    }
}
