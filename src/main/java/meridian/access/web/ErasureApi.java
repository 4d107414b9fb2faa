package meridian.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import meridian.access.Organisation;
import meridian.access.Scope;
import meridian.access.erasure.Erasure;
import meridian.access.erasure.ErasureLine;
import meridian.access.erasure.Erasures;
import meridian.access.retention.Retentions;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.rules.NeedsScope;
import meridian.ui.Answers;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of erasures and of what is kept for a time, over HTTP. Two people decide on their pages; no program does. */
@RestController
@RequestMapping("/api/organisations/{slug}")
@NeedsScope(Scope.PRIVACY)
@Tag(name = "Privacy")
class ErasureApi {

    private static final int MOST = 500;

    private final Administered administered;
    private final Erasures erasures;
    private final ShownRetention shown;

    ErasureApi(Administered administered, Erasures erasures, ShownRetention shown) {
        this.administered = administered;
        this.erasures = erasures;
        this.shown = shown;
    }

    /** @param because why it was refused or withdrawn; null where it was confirmed */
    record DecisionAnswer(Instant at, String by, @Nullable String because) {
        static @Nullable DecisionAnswer of(Erasure.@Nullable Decision decision) {
            return decision == null ? null : new DecisionAnswer(decision.at(), decision.by(), decision.because());
        }
    }

    /**
     * An erasure that was asked for.
     *
     * @param name whose; null once it is done
     * @param whole whether the account goes, or what is the organisation's
     * @param state asked, confirmed, done, refused or withdrawn
     * @param decision null until somebody has decided
     * @param lines what becomes of what, by purpose; in a list of several, none
     */
    record ErasureAnswer(
            UUID id,
            @Nullable String name,
            boolean whole,
            String state,
            String reason,
            Instant askedAt,
            String askedBy,
            @Nullable DecisionAnswer decision,
            @Nullable Instant begunAt,
            @Nullable Instant doneAt,
            List<ErasureLine> lines) {
        static ErasureAnswer of(Erasure erasure) {
            return new ErasureAnswer(
                    erasure.id(),
                    erasure.name(),
                    erasure.isWhole(),
                    erasure.state().name().toLowerCase(Locale.ROOT),
                    erasure.reason(),
                    erasure.askedAt(),
                    erasure.askedBy(),
                    DecisionAnswer.of(erasure.decision()),
                    erasure.begunAt(),
                    erasure.doneAt(),
                    erasure.lines());
        }
    }

    @GetMapping("/erasures")
    @Operation(summary = "The last 500 erasures of an organisation that were asked for, the latest first")
    Answers.Page<ErasureAnswer> erasures(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        return Answers.Page.numbered(erasures.of(deciding(slug, asker).id(), MOST), cursor, limit)
                .map(ErasureAnswer::of);
    }

    @GetMapping("/erasures/{id}")
    @Operation(summary = "One erasure, with what becomes of what")
    ErasureAnswer oneErasure(@PathVariable String slug, @PathVariable UUID id, Asker asker) {
        Organisation organisation = deciding(slug, asker);
        return erasures.find(organisation.id(), id)
                .map(ErasureAnswer::of)
                .orElseThrow(() -> Refusal.missing("%s has no such erasure.".formatted(organisation.name())));
    }

    /**
     * What is kept for a time.
     *
     * @param runs how much went on each of the last 30 days; of the organisation that set the installation up alone
     */
    record RetentionAnswer(List<Retentions.Due> due, List<Retentions.Run> runs) {}

    @GetMapping("/retention")
    @Operation(summary = "What is kept for a time, what of it is due now and next, and what went")
    RetentionAnswer retention(@PathVariable String slug, Asker asker) {
        Organisation organisation = deciding(slug, asker);
        return new RetentionAnswer(shown.due(organisation), shown.runs(organisation));
    }

    private Organisation deciding(String slug, Asker asker) {
        return administered.whereThey(AccountRules.DECIDE_ERASURE, slug, asker);
    }
}
