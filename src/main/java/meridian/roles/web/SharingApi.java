package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.NeedsScope;
import meridian.roles.MakePublic;
import meridian.roles.Role;
import meridian.roles.Share;
import meridian.roles.ShareRole;
import meridian.roles.SharedRole;
import meridian.roles.Shares;
import meridian.ui.ApiFields;
import meridian.ui.Fields;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sees a role besides the people of its organisation. */
@RestController
@RequestMapping("/api")
@Tag(name = "Sharing", description = "Who sees a published role besides the people of its organisation.")
class SharingApi {

    private final AskedRoles asked;
    private final Shares shares;
    private final ShareRole shareRole;
    private final MakePublic makePublic;
    private final SharingForm form;
    private final Organisations organisations;
    private final OwnOrganisations own;
    private final Clock clock;

    SharingApi(
            AskedRoles asked,
            Shares shares,
            ShareRole shareRole,
            MakePublic makePublic,
            SharingForm form,
            Organisations organisations,
            OwnOrganisations own,
            Clock clock) {
        this.asked = asked;
        this.shares = shares;
        this.shareRole = shareRole;
        this.makePublic = makePublic;
        this.form = form;
        this.organisations = organisations;
        this.own = own;
        this.clock = clock;
    }

    /**
     * That a role is or was shared.
     *
     * @param organisation the slug of the one it is shared with
     * @param until the last day of it
     * @param endedAt null where nobody ended it before its day
     */
    record ShareAnswer(
            String organisation,
            String name,
            LocalDate until,
            Instant sharedAt,
            String sharedBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {
        static ShareAnswer of(Share share) {
            return new ShareAnswer(
                    share.with().slug(),
                    share.with().name(),
                    share.until(),
                    share.sharedAt(),
                    share.sharedBy(),
                    share.endedAt(),
                    share.endedBy());
        }
    }

    /**
     * Who sees a role.
     *
     * @param visibility private, shared or public; of a role that is not published, what it will be
     * @param shares every one there ever was, the latest first
     */
    record SharingAnswer(String visibility, List<ShareAnswer> shares) {}

    @GetMapping("/roles/{role}/sharing")
    @Operation(summary = "Who sees a role besides the people of its organisation")
    SharingAnswer sharing(@PathVariable String role, Asker asker) {
        return answer(asked.toSeeBehind(role, asker));
    }

    private SharingAnswer answer(Role role) {
        return new SharingAnswer(
                shares.visibility(role.id()).code(),
                shares.of(role.id()).stream().map(ShareAnswer::of).toList());
    }

    /**
     * With whom a role is to be shared.
     *
     * @param organisation its whole name
     * @param until the last day, such as 2027-03-27
     */
    record ShareBody(
            @Nullable String organisation, @Nullable String until) {}

    @NeedsScope(Scope.PUBLISH)
    @PostMapping("/roles/{role}/shares")
    @Operation(
            summary = "Shares a published role with another organisation until a day",
            description = "Another share with the same organisation takes the place of the one before.")
    SharingAnswer share(@PathVariable String role, @RequestBody ShareBody body, Actor actor, Asker asker) {
        Role found = asked.toShow(role, asker);
        Fields fields = ApiFields.of(body);
        SharingForm.Asked what = form.read(fields, found, LocalDate.now(clock));
        ApiFields.accepted(fields, "The role was not shared.");
        if (what == null || !shareRole.share(found.id(), what.with(), what.until(), actor)) {
            throw notPublished(found);
        }
        return answer(found);
    }

    @NeedsScope(Scope.PUBLISH)
    @DeleteMapping("/roles/{role}/shares/{organisation}")
    @Operation(summary = "Ends at once that a role is shared with an organisation, named by its slug")
    SharingAnswer endShare(@PathVariable String role, @PathVariable String organisation, Actor actor, Asker asker) {
        Role found = asked.toShow(role, asker);
        boolean ended = organisations
                .withSlug(organisation)
                .filter(it -> shareRole.end(found.id(), it.id(), actor))
                .isPresent();
        if (!ended) {
            throw Refusal.missing("The role is not shared with an organisation “%s”.".formatted(organisation));
        }
        return answer(found);
    }

    @NeedsScope(Scope.PUBLISH)
    @PutMapping("/roles/{role}/public")
    @Operation(summary = "Shows a published role to everybody, signed in or not")
    SharingAnswer makePublic(@PathVariable String role, Actor actor, Asker asker) {
        Role found = asked.toShow(role, asker);
        if (!makePublic.makePublic(found.id(), actor) && !found.audience().everybody()) {
            throw notPublished(found);
        }
        return answer(found);
    }

    @NeedsScope(Scope.PUBLISH)
    @DeleteMapping("/roles/{role}/public")
    @Operation(summary = "Ends that a role is public")
    SharingAnswer endPublic(@PathVariable String role, Actor actor, Asker asker) {
        Role found = asked.toShow(role, asker);
        makePublic.end(found.id(), actor);
        return answer(found);
    }

    private static Refusal notPublished(Role role) {
        return Refusal.conflict(role.title() + " is not published, so nobody else can be shown it.");
    }

    /** A role that one organisation shows to another, each by its name. */
    record SharedAnswer(String role, String title, String of, String with, LocalDate until, String sharedBy) {
        static SharedAnswer of(SharedRole shared) {
            return new SharedAnswer(
                    shared.slug(),
                    shared.title(),
                    shared.of().name(),
                    shared.with().name(),
                    shared.until(),
                    shared.sharedBy());
        }
    }

    /** What others share with one's organisations, and what these share. */
    record SharesAnswer(List<SharedAnswer> withUs, List<SharedAnswer> fromUs) {}

    @GetMapping("/shares")
    @Operation(summary = "What is shared with one's organisations today, and what these share with others")
    SharesAnswer all(Asker asker) {
        List<Organisation> ours = own.of(asker);
        return new SharesAnswer(
                shares.with(ours).stream().map(SharedAnswer::of).toList(),
                shares.from(ours).stream().map(SharedAnswer::of).toList());
    }
}
