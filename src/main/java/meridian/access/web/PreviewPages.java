package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Member;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.SignedIn;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.rules.InPreviewToo;
import meridian.access.signin.SeeAs;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Looking at pages as somebody else may see them, and the way back. */
@Controller
class PreviewPages {

    private final Administered administered;
    private final Organisations organisations;
    private final Members members;
    private final SeeAs seeAs;
    private final Notices notices;

    PreviewPages(
            Administered administered, Organisations organisations, Members members, SeeAs seeAs, Notices notices) {
        this.administered = administered;
        this.organisations = organisations;
        this.members = members;
        this.seeAs = seeAs;
        this.notices = notices;
    }

    @PostMapping("/organisations/{slug}/people/{account}/preview")
    String start(@PathVariable String slug, @PathVariable UUID account, SignedIn person, Actor actor, Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.SEE_RIGHTS, slug, asker);
        AccountRules.PREVIEW.require(asker, organisation.id());
        Member member = members.acting(organisation.id(), new AccountId(account))
                .filter(it -> !it.relations().isEmpty())
                .orElseThrow(() -> Refusal.missing("They do not act for %s.".formatted(organisation.name())));
        seeAs.start(person, member.account(), organisation, actor);
        return "redirect:/roles";
    }

    @PostMapping("/preview/end")
    @InPreviewToo
    String end(SignedIn person, HttpServletResponse response) {
        SignedIn.Preview preview = person.preview();
        seeAs.end(person.session());
        notices.say(response, "You see Meridian as yourself again.");
        return preview == null
                ? "redirect:/account"
                : organisations
                        .find(preview.organisation())
                        .map(it -> "redirect:/organisations/%s/people/%s/rights".formatted(it.slug(), preview.of()))
                        .orElse("redirect:/account");
    }
}
