package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.SignedIn;
import meridian.access.provider.ProviderLink;
import meridian.access.provider.ProviderLinks;
import meridian.access.signin.AskAgain;
import meridian.access.signin.Passkeys;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** By which organisations' providers one is signed in. */
@Controller
@RequestMapping("/account/providers")
class ProviderLinkPages {

    private static final String HERE = "/account/providers";

    private final Accounts accounts;
    private final ProviderLinks links;
    private final Passkeys passkeys;
    private final AskAgain askAgain;
    private final Notices notices;

    ProviderLinkPages(Accounts accounts, ProviderLinks links, Passkeys passkeys, AskAgain askAgain, Notices notices) {
        this.accounts = accounts;
        this.links = links;
        this.passkeys = passkeys;
        this.askAgain = askAgain;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView all(SignedIn person) {
        return new ModelAndView(
                "access/providerLinks",
                Map.of("links", links.of(person.account()), "isFresh", askAgain.isFresh(person)));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, SignedIn person, Actor actor, HttpServletResponse response) {
        List<ProviderLink> all = links.of(person.account());
        ProviderLink link = all.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("You have no such sign-in, or it is removed already."));
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first(HERE);
        }
        if (all.size() == 1
                && !askAgain.hasPassword(person)
                && passkeys.of(person.account()).isEmpty()) {
            throw Refusal.conflict("Nothing else signs you in: set a password or make a passkey first.");
        }
        Account account = accounts.find(person.account()).orElseThrow();
        links.remove(account, link, actor);
        notices.say(
                response, "What %s says of you is not linked to your account any more.".formatted(link.organisation()));
        return new ModelAndView("redirect:" + HERE);
    }
}
