package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import meridian.access.Actor;
import meridian.access.rules.Asker;
import meridian.roles.Draft;
import meridian.roles.Drafts;
import meridian.roles.LadderRungs;
import meridian.roles.Role;
import meridian.roles.Roles;
import meridian.roles.SetLadderLink;
import meridian.roles.StaleRevision;
import meridian.roles.Version;
import meridian.roles.Versions;
import meridian.roles.ladders.Ladders;
import meridian.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Putting a link of a ladder right. */
@Controller
class LadderLinkPages {

    private final SetLadderLink setLadderLink;
    private final LadderRungs rungs;
    private final AskedRoles roles;
    private final Roles found;
    private final Drafts drafts;
    private final Versions versions;
    private final Notices notices;

    LadderLinkPages(
            SetLadderLink setLadderLink,
            LadderRungs rungs,
            AskedRoles roles,
            Roles found,
            Drafts drafts,
            Versions versions,
            Notices notices) {
        this.setLadderLink = setLadderLink;
        this.rungs = rungs;
        this.roles = roles;
        this.found = found;
        this.drafts = drafts;
        this.versions = versions;
        this.notices = notices;
    }

    /**
     * @param family whose ladder it was seen on, by its slug
     * @param link as a {@link LadderLink} is written
     * @param title the role it is to name; empty for none
     */
    @PostMapping("/ladders/links")
    ModelAndView link(
            @RequestParam String family,
            @RequestParam("link") String written,
            @RequestParam String title,
            Actor actor,
            Asker asker,
            HttpServletResponse response) {
        LadderLink link = LadderLink.read(written).orElseThrow(() -> Missing.role(written));
        roles.toPrepare(link.role(), asker);
        String asked = title.isBlank() ? null : title.strip();
        try {
            Role role = setLadderLink
                    .set(link.role(), link.end(), link.seen(), asked, actor)
                    .orElseThrow(() -> Missing.role(link.role()));
            notices.say(response, said(role, link));
            return new ModelAndView("redirect:" + back(family));
        } catch (StaleRevision stale) {
            return both(found.find(stale.role()).orElseThrow(), link, asked, back(family));
        }
    }

    private static String said(Role role, LadderLink link) {
        return role.liveVersion() == null
                ? "The %s role of %s is corrected".formatted(link.end(), role.title())
                : "The %s role is corrected in the draft of %s: publish it to change the ladder"
                        .formatted(link.end(), role.title());
    }

    /** A family may have lost its last role to another with the link. */
    private String back(String family) {
        boolean remains = Ladders.of(rungs.all()).byFamily().values().stream()
                .anyMatch(it -> new LadderFamily(it).slug().equals(family));
        return remains ? "/ladders/" + family : "/ladders";
    }

    /** Somebody was faster: what the role names now beside what was asked for, to be asked for again or left. */
    private ModelAndView both(Role role, LadderLink link, @Nullable String asked, String back) {
        Map<String, Object> model = new HashMap<>();
        model.put("role", role);
        model.put("back", back);
        model.put("asked", asked);
        Draft draft = drafts.of(role.id()).orElse(null);
        if (draft == null) {
            Version last = versions.lastOf(role.id()).orElseThrow();
            model.put("link", now(link, SetLadderLink.field(link.end()).of(last.profile())));
            model.put("version", last);
        } else {
            model.put("link", now(link, SetLadderLink.field(link.end()).of(draft.profile())));
            model.put("draft", draft);
        }
        return new ModelAndView("roles/ladderStale", model, HttpStatus.CONFLICT);
    }

    private static LadderLink now(LadderLink seen, @Nullable String named) {
        return new LadderLink(seen.role(), seen.end(), named);
    }
}
