package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisations;
import meridian.roles.Import;
import meridian.roles.ImportId;
import meridian.roles.ImportItem;
import meridian.roles.Imports;
import meridian.roles.ReadingQueue;
import meridian.roles.UploadTurn;
import meridian.roles.UploadedFile;
import meridian.roles.UploadedFiles;
import meridian.roles.UploadedFiles.TooMuch;
import meridian.ui.FieldError;
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
    private final Organisations organisations;
    private final ReadingQueue queue;
    private final UploadTurn turn;

    ImportApi(Imports imports, Organisations organisations, ReadingQueue queue, UploadTurn turn) {
        this.queue = queue;
        this.turn = turn;
        this.imports = imports;
        this.organisations = organisations;
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
    ImportAnswer one(@PathVariable UUID id) {
        return ImportAnswer.of(find(id));
    }

    @GetMapping(
            value = "/{id}/items",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    @Operation(summary = "What became of each document", description = "JSON, or CSV where Accept asks for text/csv.")
    ResponseEntity<Object> items(
            @PathVariable UUID id, @RequestHeader(name = "Accept", required = false) @Nullable String accept) {
        return Answers.listed(
                accept,
                imports.items(find(id).id()),
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

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Sends documents to be read",
            description =
                    "Parts: organisation (a name; added if there is none of it) and files, one or many, or a zip of them."
                            + " Once this is answered, none of them is lost.")
    ResponseEntity<ImportAnswer> accept(
            @RequestParam String organisation, @RequestParam(name = "files") List<MultipartFile> files) {
        if (organisation.isBlank()) {
            throw Refusal.invalid(
                    "Nothing was imported.",
                    List.of(new FieldError("organisation", "Give the name of the organisation whose roles they are")));
        }
        ImportId id = turn.take(
                () -> imports.accept(organisations.named(organisation).id(), documents(files), Actor.SOMEONE_HERE));
        queue.wake();
        return ResponseEntity.accepted()
                .header("Location", "/api/imports/" + id)
                .body(ImportAnswer.of(find(id.value())));
    }

    private static List<UploadedFile> documents(List<MultipartFile> files) {
        try {
            List<UploadedFile> uploaded = new ArrayList<>();
            for (MultipartFile file : files) {
                uploaded.add(new UploadedFile(String.valueOf(file.getOriginalFilename()), file.getBytes()));
            }
            List<UploadedFile> documents = UploadedFiles.of(uploaded);
            if (documents.isEmpty()) {
                throw nothingImported("There is no document in what was sent. Send at least one");
            }
            return documents;
        } catch (TooMuch refused) {
            throw nothingImported(String.valueOf(refused.getMessage()));
        } catch (IOException lost) {
            throw nothingImported("The files did not arrive whole. Send them again");
        }
    }

    private static Refusal nothingImported(String why) {
        return Refusal.invalid("Nothing was imported.", List.of(new FieldError("files", why)));
    }

    @PostMapping("/{id}/stop")
    @Operation(summary = "Stops an import", description = "What was read stays.")
    ImportAnswer stop(@PathVariable UUID id) {
        imports.stop(find(id).id());
        return ImportAnswer.of(find(id));
    }

    private Import find(UUID id) {
        return imports.find(new ImportId(id)).orElseThrow(() -> Refusal.missing("There is no import " + id + "."));
    }
}
