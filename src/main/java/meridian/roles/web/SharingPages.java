package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.roles.LibraryRules;
import meridian.roles.MakePublic;
import meridian.roles.Role;
import meridian.roles.ShareRole;
import meridian.roles.Shares;
import meridian.ui.Dates;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who sees a role besides the people of its organisation; and what organisations share with each other. */
@Controller
class SharingPages {

    private final AskedRoles asked;
    private final Shares shares;
    private final ShareRole shareRole;
    private final MakePublic makePublic;
    private final SharingForm form;
    private final Organisations organisations;
    private final OwnOrganisations own;
    private final Notices notices;
    private final Clock clock;

    SharingPages(
            AskedRoles asked,
            Shares shares,
            ShareRole shareRole,
            MakePublic makePublic,
            SharingForm form,
            Organisations organisations,
            OwnOrganisations own,
            Notices notices,
            Clock clock) {
        this.asked = asked;
        this.shares = shares;
        this.shareRole = shareRole;
        this.makePublic = makePublic;
        this.form = form;
        this.organisations = organisations;
        this.own = own;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/shares")
    ModelAndView all(Asker asker) {
        List<Organisation> ours = own.of(asker);
        return new ModelAndView(
                "roles/shares", Map.of("withUs", shares.with(ours), "fromUs", shares.from(ours), "ours", ours));
    }

    @GetMapping("/roles/{address}/sharing")
    ModelAndView role(@PathVariable String address, Asker asker) {
        Role role = asked.toSeeBehind(address, asker);
        Fields start = Fields.starting(
                Map.copyOf(Fields.dateParts("until", LocalDate.now(clock).plusYears(1))));
        return drawn(role, asker, start, HttpStatus.OK);
    }

    private ModelAndView drawn(Role role, Asker asker, Fields fields, HttpStatus status) {
        List<Organisation> known = organisations.all();
        SharingPage page = new SharingPage(
                role,
                known.stream()
                        .filter(it -> it.id().equals(role.organisation()))
                        .map(Organisation::name)
                        .findFirst()
                        .orElse(""),
                shares.of(role.id()),
                LibraryRules.SHOW.reason(asker, role),
                known.stream()
                        .filter(it -> !it.id().equals(role.organisation()))
                        .map(Organisation::name)
                        .toList(),
                known.stream()
                        .filter(it -> it.id().equals(role.organisation()))
                        .anyMatch(it -> AccountRules.SEE_RIGHTS.allows(asker, it)),
                fields,
                LocalDate.now(clock));
        return new ModelAndView("roles/sharing", Map.of("page", page), status);
    }

    @PostMapping("/roles/{address}/shares")
    ModelAndView share(
            @PathVariable String address,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Asker asker,
            HttpServletResponse response) {
        Role role = asked.toShow(address, asker);
        Fields fields = Fields.of(typed);
        SharingForm.Asked what = form.read(fields, role, LocalDate.now(clock));
        if (what == null) {
            return drawn(role, asker, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!shareRole.share(role.id(), what.with(), what.until(), actor)) {
            throw notPublished(role);
        }
        return said(role, response, "Shared with %s until %s.".formatted(name(what), Dates.day(what.until())));
    }

    private String name(SharingForm.Asked what) {
        return organisations.find(what.with()).map(Organisation::name).orElse("the organisation");
    }

    @PostMapping("/roles/{address}/shares/{with}/end")
    ModelAndView endShare(
            @PathVariable String address,
            @PathVariable String with,
            Actor actor,
            Asker asker,
            HttpServletResponse response) {
        Role role = asked.toShow(address, asker);
        Organisation organisation = organisations
                .withSlug(with)
                .orElseThrow(() -> Refusal.missing("The role is shared with no such organisation."));
        boolean ended = shareRole.end(role.id(), organisation.id(), actor);
        return said(
                role,
                response,
                ended
                        ? "%s sees the role no more.".formatted(organisation.name())
                        : "The role was not shared with %s any more.".formatted(organisation.name()));
    }

    @PostMapping("/roles/{address}/public")
    ModelAndView makePublic(@PathVariable String address, Actor actor, Asker asker, HttpServletResponse response) {
        Role role = asked.toShow(address, asker);
        if (!makePublic.makePublic(role.id(), actor) && !role.audience().everybody()) {
            throw notPublished(role);
        }
        return said(role, response, "Everybody sees the role now.");
    }

    @PostMapping("/roles/{address}/public/end")
    ModelAndView endPublic(@PathVariable String address, Actor actor, Asker asker, HttpServletResponse response) {
        Role role = asked.toShow(address, asker);
        makePublic.end(role.id(), actor);
        return said(role, response, "The role is public no more.");
    }

    private ModelAndView said(Role role, HttpServletResponse response, String words) {
        notices.say(response, words);
        return new ModelAndView("redirect:" + role.address() + "/sharing");
    }

    private static Refusal notPublished(Role role) {
        return Refusal.conflict(
                "%s is not published, so nobody else can be shown it. Publish it first.".formatted(role.title()));
    }
}
