package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import meridian.access.Actor;
import meridian.access.rules.Asker;
import meridian.roles.Drafts;
import meridian.roles.LibraryRules;
import meridian.roles.PublishedVersion;
import meridian.roles.Role;
import meridian.roles.Version;
import meridian.roles.Versions;
import meridian.roles.WithdrawRole;
import meridian.roles.comparing.ProfileDifference;
import meridian.roles.profile.RoleProfile;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import meridian.ui.Sides.Column;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A role's versions: the list, what changed between any two; withdrawal and restoration. */
@Controller
class VersionPages {

    static final String DRAFT = "draft";

    private final AskedRoles asked;
    private final Drafts drafts;
    private final Versions versions;
    private final WithdrawRole withdrawRole;
    private final Notices notices;

    VersionPages(AskedRoles asked, Drafts drafts, Versions versions, WithdrawRole withdrawRole, Notices notices) {
        this.asked = asked;
        this.drafts = drafts;
        this.versions = versions;
        this.withdrawRole = withdrawRole;
        this.notices = notices;
    }

    @GetMapping("/roles/{address}/versions")
    ModelAndView list(@PathVariable String address, Asker asker) {
        Role role = asked.toSeeBehind(address, asker);
        return new ModelAndView(
                "roles/versions",
                Map.of(
                        "role", role,
                        "notPublishing", LibraryRules.PUBLISH.reason(asker, role),
                        "versions", versions.listOf(role.id()),
                        "withdrawals", withdrawRole.historyOf(role.id())));
    }

    @GetMapping("/roles/{address}/differences")
    ModelAndView differences(
            @PathVariable String address,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean all,
            Asker asker) {
        Role role = asked.toSeeBehind(address, asker);
        List<PublishedVersion> published = versions.listOf(role.id());
        String later = to.isEmpty() ? latest(role, published) : to;
        String earlier = from.isEmpty() ? before(role, later, published) : from;
        ProfileDifference difference = ProfileDifference.between(profile(role, earlier), profile(role, later));
        Map<String, Object> model = new HashMap<>();
        model.put("role", role);
        model.put("published", published);
        model.put("from", earlier);
        model.put("to", later);
        model.put("all", all);
        model.put("summary", difference.summary());
        model.put("sides", DifferenceSides.of(difference, column(role, earlier), column(role, later), all));
        return new ModelAndView("roles/differences", model);
    }

    private static String latest(Role role, List<PublishedVersion> published) {
        if (!role.hasDraft() && published.isEmpty()) {
            throw Refusal.missing("%s has no version yet.".formatted(role.title()));
        }
        return role.hasDraft() ? DRAFT : String.valueOf(published.getFirst().number());
    }

    /** What a version or the draft followed: of a first draft, the reading as it came. */
    private static String before(Role role, String later, List<PublishedVersion> published) {
        if (later.equals(DRAFT)) {
            return published.isEmpty()
                    ? "reading"
                    : String.valueOf(published.getFirst().number());
        }
        return String.valueOf(Math.max(1, number(role, later) - 1));
    }

    private RoleProfile profile(Role role, String name) {
        if (name.equals(DRAFT) || name.equals("reading")) {
            return drafts.of(role.id())
                    .map(it -> name.equals(DRAFT) ? it.profile() : it.asRead())
                    .orElseThrow(() -> Refusal.missing("%s has no draft.".formatted(role.title())));
        }
        return version(role, number(role, name)).profile();
    }

    private static Column column(Role role, String name) {
        return switch (name) {
            case DRAFT -> new Column("Draft", null, role.address() + "/draft");
            case "reading" -> new Column("As it was read", null, null);
            default -> new Column("Version " + name, null, role.address() + "/versions/" + name);
        };
    }

    private static int number(Role role, String text) {
        if (!text.matches("\\d{1,6}")) {
            throw noSuchVersion(role, text);
        }
        return Integer.parseInt(text);
    }

    private Version version(Role role, int number) {
        return versions.of(role.id(), number).orElseThrow(() -> noSuchVersion(role, String.valueOf(number)));
    }

    private static Refusal noSuchVersion(Role role, String text) {
        return Refusal.missing("%s has no version %s. See its versions.".formatted(role.title(), text));
    }

    @PostMapping("/roles/{address}/withdrawal")
    String withdraw(
            @PathVariable String address,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            Asker asker) {
        Role role = asked.toPublish(address, asker);
        boolean done = withdrawRole.withdraw(role.id(), reason, actor);
        notices.say(
                response,
                done
                        ? "%s is withdrawn. It can be restored here.".formatted(role.title())
                        : "%s is not published, so there is nothing to withdraw.".formatted(role.title()));
        return "redirect:" + role.address() + "/versions";
    }

    @PostMapping("/roles/{address}/restoration")
    String restore(@PathVariable String address, Actor actor, HttpServletResponse response, Asker asker) {
        Role role = asked.toPublish(address, asker);
        boolean done = withdrawRole.restore(role.id(), actor);
        notices.say(
                response,
                done
                        ? "%s is in use again.".formatted(role.title())
                        : "%s is not withdrawn, so there is nothing to restore.".formatted(role.title()));
        return "redirect:" + role.address() + "/versions";
    }
}
