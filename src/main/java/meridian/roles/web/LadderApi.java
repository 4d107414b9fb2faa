package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import meridian.roles.LadderRungs;
import meridian.roles.ladders.LadderProblem;
import meridian.roles.ladders.Ladders;
import meridian.roles.ladders.LevelTable;
import meridian.roles.ladders.Rung;
import meridian.ui.Answers;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ladders over HTTP. A link is put right as the correction of a draft that it is: of PREVIOUS_ROLE or NEXT_ROLE. */
@RestController
@RequestMapping("/api")
@Tag(name = "Ladders", description = "Which role follows which in each family, and what is wrong with the links.")
class LadderApi {

    private final LadderRungs rungs;

    LadderApi(LadderRungs rungs) {
        this.rungs = rungs;
    }

    /** A family in the list. */
    record FamilyAnswer(String slug, String family, int roles, int onALadder, int problems) {}

    /** A step from the role {@code lower} to {@code upper}, both by slug. */
    record StepAnswer(String lower, String upper, boolean lowerSays, boolean upperSays) {}

    /** A link to put right; {@code fix} is the title it should name, null where only a person can say. */
    record ProblemAnswer(String role, String end, @Nullable String fix, String message) {
        static ProblemAnswer of(LadderProblem problem) {
            return new ProblemAnswer(problem.at().id(), problem.end().toString(), problem.fix(), problem.message());
        }
    }

    /** The ladder of a family: rows from the lowest up, each of roles by slug. */
    record LadderAnswer(
            String family,
            List<List<Rung>> rows,
            List<StepAnswer> steps,
            List<Rung> onNoLadder,
            List<ProblemAnswer> problems) {}

    @GetMapping("/ladders")
    @Operation(summary = "The families")
    Answers.Page<FamilyAnswer> families(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        List<FamilyAnswer> families = Ladders.of(rungs.all()).byFamily().values().stream()
                .map(LadderFamily::new)
                .map(family -> new FamilyAnswer(
                        family.slug(),
                        family.ladder().family(),
                        family.ladder().size(),
                        family.onAStep(),
                        family.ladder().problems().size()))
                .toList();
        return Answers.Page.of(families, FamilyAnswer::slug, cursor, limit);
    }

    @GetMapping("/ladders/{family}")
    @Operation(summary = "The ladder of a family")
    LadderAnswer ladder(@PathVariable String family) {
        LadderFamily found = find(family);
        return new LadderAnswer(
                found.ladder().family(),
                found.ladder().rows(),
                found.ladder().steps().stream()
                        .map(step -> new StepAnswer(
                                step.lower().id(), step.upper().id(), step.lowerSays(), step.upperSays()))
                        .toList(),
                found.ladder().loose(),
                found.ladder().problems().stream().map(ProblemAnswer::of).toList());
    }

    @GetMapping("/ladders/{family}/levels")
    @Operation(summary = "What each attribute and skill asks for, role by role")
    LevelTable levels(@PathVariable String family) {
        List<Rung> columns = find(family).ladder().rungs();
        return LevelTable.of(
                columns, rungs.expectations(columns.stream().map(Rung::id).toList()));
    }

    private LadderFamily find(String slug) {
        return Ladders.of(rungs.all()).byFamily().values().stream()
                .map(LadderFamily::new)
                .filter(family -> Objects.equals(family.slug(), slug))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is no family " + slug + "."));
    }
}
