package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.access.rules.NeedsScope;
import meridian.roles.Import;
import meridian.roles.ImportId;
import meridian.roles.ImportItem;
import meridian.roles.Imports;
import meridian.roles.LibraryRules;
import meridian.roles.ReadingQueue;
import meridian.roles.UploadTurn;
import meridian.roles.UploadedFile;
import meridian.ui.Answers;
import meridian.ui.ApiFields;
import meridian.ui.Csv;
import meridian.ui.Fields;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP: sending documents, and what became of each. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Documents sent to be read, and what became of each.")
class ImportApi {

    private final Imports imports;
    private final OwnOrganisations organisations;
    private final ReadingQueue queue;
    private final UploadTurn turn;

    ImportApi(Imports imports, OwnOrganisations organisations, ReadingQueue queue, UploadTurn turn) {
        this.imports = imports;
        this.organisations = organisations;
        this.queue = queue;
        this.turn = turn;
    }

    /** An import and how far it is; {@code counts} by outcome: new, changed, unchanged, not_a_role, failed, waiting. */
    record ImportAnswer(
            String id,
            String organisation,
            int total,
            int done,
            boolean finished,
            Map<String, Integer> counts,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant stoppedAt) {

        static ImportAnswer of(Import it) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            it.counts().forEach((outcome, count) -> counts.put(outcome.code(), count));
            return new ImportAnswer(
                    it.id().toString(),
                    it.organisation(),
                    it.total(),
                    it.done(),
                    !it.isRunning(),
                    counts,
                    it.startedAt(),
                    it.finishedAt(),
                    it.stoppedAt());
        }
    }

    @GetMapping
    @Operation(summary = "The imports, the latest first")
    Answers.Page<ImportAnswer> latest(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Answers.limit(limit);
        String place = Answers.place("imports", cursor);
        List<Import> found = place == null
                ? imports.latest(size + 1)
                : imports.before(idOf(place, String.valueOf(cursor)), size + 1);
        List<ImportAnswer> answered =
                found.stream().limit(size).map(ImportAnswer::of).toList();
        return new Answers.Page<>(
                answered,
                found.size() > size
                        ? Answers.cursor("imports", answered.getLast().id())
                        : null);
    }

    private static ImportId idOf(String place, String cursor) {
        try {
            return new ImportId(UUID.fromString(place));
        } catch (IllegalArgumentException noId) {
            throw Answers.noCursor(cursor);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "One import and how far it is")
    ImportAnswer one(@PathVariable UUID id, Asker asker) {
        return ImportAnswer.of(find(id, asker));
    }

    @GetMapping(
            value = "/{id}/items",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    @Operation(summary = "What became of each document", description = "JSON, or CSV where Accept asks for text/csv.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ItemPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> items(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Asker asker) {
        return Answers.listed(
                accept,
                Answers.Page.of(imports.items(find(id, asker).id()), ImportItem::seq, cursor, limit),
                List.of("document", "outcome", "reason", "roles"),
                (ImportItem it) -> Arrays.asList(
                        it.name(),
                        it.outcome().code(),
                        it.reason(),
                        String.join(
                                " ",
                                it.roles().stream()
                                        .map(ImportItem.ImportedRole::slug)
                                        .toList())));
    }

    @NeedsScope(Scope.IMPORT)
    @Costly
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Sends documents to be read",
            description =
                    "Parts: organisation (its name; one you may import into) and files, one or many, or zips of them; or text"
                            + " with its name in place of a file. Once this is answered, none of them is lost.")
    @ApiResponse(responseCode = "202", description = "The import, which goes on", useReturnTypeSchema = true)
    ResponseEntity<ImportAnswer> accept(
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(name = ImportForm.FILES, required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Asker asker) {
        Fields fields = ApiFields.of(new ImportBody(organisation, name, text));
        ImportForm form = new ImportForm(fields, files);
        Optional<Organisation> whose = form.organisation(organisations, asker);
        ImportId id = turn.take(room -> {
            Optional<List<UploadedFile>> documents = form.documents(room);
            if (form.lacksRoom()) {
                throw Refusal.noRoom("Nothing was imported.", fields.errors());
            }
            ApiFields.accepted(fields, "Nothing was imported.");
            return imports.accept(whose.orElseThrow().id(), documents.orElseThrow(), actor);
        });
        queue.wake();
        return ResponseEntity.accepted()
                .header("Location", "/api/imports/" + id)
                .body(ImportAnswer.of(find(id.value(), asker)));
    }

    /** For the description: what is answered as JSON. */
    record ItemPage(List<ImportItem> items, @Nullable String next) {}

    /** What an import is given beside its files. */
    private record ImportBody(
            @Nullable String organisation,
            @Nullable String name,
            @Nullable String text) {}

    @NeedsScope(Scope.IMPORT)
    @PostMapping("/{id}/stop")
    @Operation(summary = "Stops an import", description = "What was read stays.")
    ImportAnswer stop(@PathVariable UUID id, Actor actor, Asker asker) {
        Import found = find(id, asker);
        LibraryRules.IMPORT.require(
                asker, organisations.named(found.organisation(), asker).orElseThrow());
        imports.stop(found.id(), actor);
        return ImportAnswer.of(find(id, asker));
    }

    private Import find(UUID id, Asker asker) {
        return imports.find(new ImportId(id))
                .filter(it -> organisations.named(it.organisation(), asker).isPresent())
                .orElseThrow(() -> Refusal.missing("There is no import " + id + "."));
    }
}
