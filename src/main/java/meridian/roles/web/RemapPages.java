package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.rules.Asker;
import meridian.roles.FrameworkVersion;
import meridian.roles.Frameworks;
import meridian.roles.MoveToFramework;
import meridian.roles.Role;
import meridian.roles.StaleRevision;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bringing a role to a version of a framework: what is proposed, accepted or refused skill by skill. */
@Controller
class RemapPages {

    private final AskedRoles asked;
    private final Frameworks frameworks;
    private final MoveToFramework moveToFramework;
    private final Notices notices;

    RemapPages(AskedRoles asked, Frameworks frameworks, MoveToFramework moveToFramework, Notices notices) {
        this.asked = asked;
        this.frameworks = frameworks;
        this.moveToFramework = moveToFramework;
        this.notices = notices;
    }

    /** @param to the version to move to, the latest if none is given */
    @GetMapping("/roles/{role}/framework")
    ModelAndView proposal(
            @PathVariable("role") String address, @RequestParam(required = false) @Nullable UUID to, Asker asker) {
        Role role = asked.toPrepare(address, asker);
        List<FrameworkVersion> open = frameworks.openTo(role.organisation());
        FrameworkVersion latest = open.isEmpty() ? null : open.getFirst();
        return drawn(role, open, to == null ? latest : oneOf(open, to), null);
    }

    /** @param ticked what somebody accepted before the role changed under them, null where that did not happen */
    private ModelAndView drawn(
            Role role, List<FrameworkVersion> open, @Nullable FrameworkVersion target, @Nullable Set<String> ticked) {
        FrameworkVersion current = frameworks.of(role.id()).orElse(null);
        Map<String, Object> model = new HashMap<>();
        model.put("role", role);
        model.put("versions", open);
        model.put("target", target);
        model.put("current", current);
        model.put("ticked", ticked);
        if (target != null) {
            moveToFramework.proposal(role, current, target.id()).ifPresent(it -> model.put("remap", it));
        }
        return new ModelAndView("roles/remap", model, ticked == null ? HttpStatus.OK : HttpStatus.CONFLICT);
    }

    /** @param revision of the role, as the page that proposed it carried it */
    @PostMapping("/roles/{role}/framework")
    ModelAndView move(
            @PathVariable("role") String address,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(name = "accept", required = false) @Nullable List<String> accepted,
            Actor actor,
            HttpServletResponse response,
            Asker asker) {
        Role role = asked.toPrepare(address, asker);
        List<FrameworkVersion> open = frameworks.openTo(role.organisation());
        FrameworkVersion target = oneOf(open, to);
        Set<String> ticked = accepted == null ? Set.of() : new TreeSet<>(accepted);
        try {
            int made = moveToFramework.move(role.id(), revision, target.id(), ticked, actor);
            notices.say(response, said(role, made, target));
            return new ModelAndView("redirect:" + role.address() + (made == 0 ? "/framework" : "/draft"));
        } catch (StaleRevision stale) {
            return drawn(asked.toPrepare(address, asker), open, target, ticked);
        }
    }

    private static String said(Role role, int made, FrameworkVersion target) {
        return made == 0
                ? role.title() + " is on this version; its skills stay as they were"
                : "%d %s of the draft changed to %s"
                        .formatted(
                                made,
                                made == 1 ? "skill" : "skills",
                                target.kind().title());
    }

    private static FrameworkVersion oneOf(List<FrameworkVersion> open, UUID id) {
        return open.stream()
                .filter(version -> version.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("This organisation has no such version of a framework."));
    }
}
