package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import meridian.access.Actor;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.NeedsScope;
import meridian.roles.CorrectDraft;
import meridian.roles.Corrections;
import meridian.roles.Draft;
import meridian.roles.Drafts;
import meridian.roles.MadeCorrection;
import meridian.roles.PublishRole;
import meridian.roles.Role;
import meridian.roles.StaleRevision;
import meridian.roles.StartDraft;
import meridian.roles.Version;
import meridian.roles.correcting.Correction;
import meridian.roles.correcting.EditableProfile;
import meridian.roles.correcting.Entry;
import meridian.roles.correcting.Replay;
import meridian.roles.profile.RoleProfile;
import meridian.ui.ApiFields;
import meridian.ui.Fields;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drafts over HTTP. Each answer carries the draft's revision as its ETag; each change names the revision it is meant for
 * in If-Match, and is refused with 412 where the draft is another by then.
 */
@RestController
@NeedsScope(Scope.PREPARE)
@RequestMapping("/api/roles/{role}")
@Tag(name = "Drafts", description = "What is being prepared of a role: corrections, and publishing it as a version.")
class DraftApi {

    static final String REVISION = "The ETag of the draft you saw, such as \"draft-3\".";

    private final AskedRoles asked;
    private final Drafts drafts;
    private final Corrections corrections;
    private final StartDraft startDraft;
    private final CorrectDraft correctDraft;
    private final PublishRole publishRole;
    private final Clock clock;

    DraftApi(
            AskedRoles asked,
            Drafts drafts,
            Corrections corrections,
            StartDraft startDraft,
            CorrectDraft correctDraft,
            PublishRole publishRole,
            Clock clock) {
        this.asked = asked;
        this.drafts = drafts;
        this.corrections = corrections;
        this.startDraft = startDraft;
        this.correctDraft = correctDraft;
        this.publishRole = publishRole;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param basedOn the version it continues, null where none was published
     * @param statements what corrections name by their key
     * @param corrections those that were made, oldest first
     * @param canRedo whether one was taken back, which can be made again
     */
    record DraftAnswer(
            int revision,
            @Nullable Integer basedOn,
            Instant updatedAt,
            String updatedBy,
            RoleProfile profile,
            List<Entry> statements,
            List<MadeCorrection> corrections,
            boolean canRedo) {}

    @NeedsScope(Scope.READ)
    @GetMapping("/draft")
    @Operation(
            summary = "The draft of a role",
            description = "With a key for each statement, by which corrections name it.")
    ResponseEntity<DraftAnswer> draft(@PathVariable String role, Asker asker) {
        Role found = asked.toSeeBehind(role, asker);
        return answer(drafts.of(found.id()).orElseThrow(() -> Refusal.missing(found.title() + " has no draft.")));
    }

    @PostMapping("/draft")
    @Operation(
            summary = "Starts a draft of a published role",
            description = "It continues the version published last. Where a draft waits already, that one is answered.")
    ResponseEntity<DraftAnswer> start(@PathVariable String role, Actor actor, Asker asker) {
        return answer(startDraft.start(asked.toPrepare(role, asker).id(), actor).orElseThrow());
    }

    @DeleteMapping("/draft")
    @Operation(summary = "Gives the draft up", description = "The live version stays as it is.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String role,
            @Parameter(description = REVISION) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            Actor actor,
            Asker asker) {
        Role found = asked.toPrepare(role, asker);
        int revision = IfMatch.revision(ifMatch);
        changing(() -> {
            startDraft.discard(found.id(), revision, actor);
            return true;
        });
    }

    @PostMapping("/draft/corrections")
    @Operation(
            summary = "Makes a correction",
            description =
                    "One act. value sets field to value, or takes it out where value is null. restate gives the statement key another"
                            + " text, kind, group, importance, level or methods; what is left out stays. Several texts split it; remove, up,"
                            + " down and join (with the next of its kind) are for the statement key. add takes a kind, texts and"
                            + " the line they stand in. pay sets all bands.")
    ResponseEntity<DraftAnswer> correct(
            @PathVariable String role,
            @Parameter(description = REVISION) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            @RequestBody CorrectionBody body,
            Actor actor,
            Asker asker) {
        Role found = asked.toPrepare(role, asker);
        int revision = IfMatch.revision(ifMatch);
        Draft draft = drafts.of(found.id()).orElseThrow(() -> Refusal.missing(found.title() + " has no draft."));
        if (draft.revision() != revision) {
            throw stale();
        }
        EditableProfile profile = replayed(draft, corrections.of(found.id())).result();
        Fields fields = body.fields(profile);
        List<Correction> made = new CorrectionForm(fields, profile).corrections();
        ApiFields.accepted(fields, "The draft was not corrected.");
        return answer(made.isEmpty() ? draft : changing(() -> correctDraft.correct(found.id(), revision, made, actor)));
    }

    @DeleteMapping("/draft/corrections/{number}")
    @Operation(summary = "Takes a correction back", description = "Those made after it stay.")
    ResponseEntity<DraftAnswer> undo(
            @PathVariable String role,
            @PathVariable int number,
            @Parameter(description = REVISION) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            Actor actor,
            Asker asker) {
        Role found = asked.toPrepare(role, asker);
        int revision = IfMatch.revision(ifMatch);
        if (corrections.of(found.id()).stream().noneMatch(it -> it.number() == number)) {
            throw Refusal.missing("No correction %d of %s is in force.".formatted(number, found.title()));
        }
        return answer(changing(() -> correctDraft.undo(found.id(), revision, number, actor)));
    }

    @PostMapping("/draft/corrections/redo")
    @Operation(summary = "Makes the correction that was last taken back once more")
    ResponseEntity<DraftAnswer> redo(
            @PathVariable String role,
            @Parameter(description = REVISION) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            Actor actor,
            Asker asker) {
        Role found = asked.toPrepare(role, asker);
        int revision = IfMatch.revision(ifMatch);
        if (!corrections.anyUndone(found.id())) {
            throw Refusal.conflict("No correction was taken back, so there is none to make again.");
        }
        return answer(changing(() -> correctDraft.redo(found.id(), revision, actor)));
    }

    /** Publishing; without a date it applies from today. */
    record PublicationBody(
            @Schema(format = "date") @Nullable String effectiveFrom,
            @Schema(maxLength = 2000) @Nullable String note) {}

    @NeedsScope(Scope.PUBLISH)
    @PostMapping("/publication")
    @Operation(
            summary = "Publishes the draft as a version",
            description = "Takes effectiveFrom (a date, today if it is left out) and a note.")
    @ApiResponse(responseCode = "201", description = "The version", useReturnTypeSchema = true)
    ResponseEntity<Version> publish(
            @PathVariable String role,
            @Parameter(description = REVISION) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            @RequestBody PublicationBody body,
            Actor actor,
            Asker asker) {
        Role found = asked.toPublish(role, asker);
        int revision = IfMatch.revision(ifMatch);
        Fields fields = ApiFields.of(body);
        LocalDate from = fields.date("effectiveFrom", "The effective date").orElseGet(() -> LocalDate.now(clock));
        String note = PublicationPages.note(fields);
        ApiFields.accepted(fields, "The draft was not published.");
        Version version = changing(() -> publishRole.publish(found.id(), revision, from, note, actor));
        return ResponseEntity.status(201)
                .header("Location", "/api/roles/" + found.slug() + "/versions/" + version.number())
                .body(version);
    }

    private ResponseEntity<DraftAnswer> answer(Draft draft) {
        List<MadeCorrection> made = corrections.of(draft.role());
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(draft.revision()))
                .body(new DraftAnswer(
                        draft.revision(),
                        draft.basedOn(),
                        draft.updatedAt(),
                        draft.updatedBy(),
                        draft.profile(),
                        replayed(draft, made).result().entries(),
                        made,
                        corrections.anyUndone(draft.role())));
    }

    private static Replay replayed(Draft draft, List<MadeCorrection> made) {
        return Replay.of(
                draft.asRead(),
                made.stream()
                        .map(it -> new Replay.Numbered(it.number(), it.correction()))
                        .toList());
    }

    static <T> T changing(Supplier<T> change) {
        try {
            return change.get();
        } catch (StaleRevision stale) {
            throw stale();
        }
    }

    static Refusal stale() {
        return Refusal.stale(
                "The draft has changed since you saw it. Get it again, then make your change on what it is now.");
    }
}
