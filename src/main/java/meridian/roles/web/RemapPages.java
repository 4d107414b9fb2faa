package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import meridian.access.Actor;
import meridian.roles.FrameworkVersion;
import meridian.roles.FrameworkVersionId;
import meridian.roles.Frameworks;
import meridian.roles.MoveToFramework;
import meridian.roles.Role;
import meridian.roles.Roles;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Bringing a role to a version of a framework: what is proposed, accepted or refused skill by skill. */
@Controller
class RemapPages {

    private final Roles roles;
    private final Frameworks frameworks;
    private final MoveToFramework moveToFramework;
    private final Notices notices;

    RemapPages(Roles roles, Frameworks frameworks, MoveToFramework moveToFramework, Notices notices) {
        this.roles = roles;
        this.frameworks = frameworks;
        this.moveToFramework = moveToFramework;
        this.notices = notices;
    }

    /** @param to the version to move to, the latest if none is given */
    @GetMapping("/roles/{role}/framework")
    String proposal(
            @PathVariable("role") String address, @RequestParam(required = false) @Nullable UUID to, Model model) {
        Role role = role(address);
        List<FrameworkVersion> open = frameworks.openTo(role.organisation());
        FrameworkVersion target = open.stream()
                .filter(version -> to == null || version.id().value().equals(to))
                .findFirst()
                .orElse(null);
        if (target == null && to != null) {
            throw Refusal.missing("This organisation has no such version of a framework.");
        }
        model.addAttribute("role", role);
        model.addAttribute("versions", open);
        model.addAttribute("target", target);
        FrameworkVersion current = frameworks.of(role.id()).orElse(null);
        model.addAttribute("current", current);
        model.addAttribute(
                "remap",
                target == null
                        ? null
                        : moveToFramework.proposal(role, current, target.id()).orElse(null));
        return "roles/remap";
    }

    @PostMapping("/roles/{role}/framework")
    String move(
            @PathVariable("role") String address,
            @RequestParam UUID to,
            @RequestParam(name = "accept", required = false) @Nullable List<String> accepted,
            HttpServletResponse response) {
        Role role = role(address);
        FrameworkVersion target = frameworks.openTo(role.organisation()).stream()
                .filter(version -> version.id().value().equals(to))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("This organisation has no such version of a framework."));
        int made = moveToFramework.move(
                role.id(),
                new FrameworkVersionId(to),
                accepted == null ? Set.of() : Set.copyOf(accepted),
                Actor.SOMEONE_HERE);
        notices.say(
                response,
                made == 0
                        ? role.title() + " is on this version; its skills stay as they were"
                        : "%d %s of the draft changed to %s"
                                .formatted(
                                        made,
                                        made == 1 ? "skill" : "skills",
                                        target.kind().title()));
        return "redirect:" + role.address() + (made == 0 ? "/framework" : "/draft");
    }

    private Role role(String address) {
        return roles.at(address).orElseThrow(() -> Missing.role(address));
    }
}
