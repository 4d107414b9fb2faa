package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import meridian.access.SignedIn;
import meridian.access.provider.Provider;
import meridian.access.provider.ProviderSignIn;
import meridian.access.provider.ProviderSignIn.Outcome;
import meridian.access.provider.Providers;
import meridian.access.rules.ForEverybody;
import meridian.access.signin.Passwords.Objection;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.signin.SignIn;
import meridian.platform.outside.Unreachable;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by an organisation's provider. Its address may stand on the organisation's own pages, too. */
@Controller
@ForEverybody
@RequestMapping("/sign-in/with/{slug}")
class ProviderSignInPages {

    private static final int LONGEST_PAGE = 2_000;

    private final Providers providers;
    private final ProviderSignIn signIn;
    private final Sessions sessions;
    private final OwnSite sites;

    ProviderSignInPages(Providers providers, ProviderSignIn signIn, Sessions sessions, OwnSite sites) {
        this.providers = providers;
        this.signIn = signIn;
        this.sessions = sessions;
        this.sites = sites;
    }

    /**
     * Sends the browser to the provider. By GET: the content policy lets no form of ours end elsewhere.
     *
     * @param to the page of ours to go to afterwards
     * @param invitation the secret of the link they hold; empty where they hold none
     */
    @GetMapping
    ModelAndView ask(
            @PathVariable String slug,
            @RequestParam(defaultValue = "/roles") String to,
            @RequestParam(defaultValue = "") String invitation,
            HttpServletRequest request,
            HttpServletResponse response) {
        Provider provider = provider(slug);
        String page = SignInPages.ours(to.length() > LONGEST_PAGE ? "" : to);
        try {
            Secret browser = SessionCookies.sendToProvider(request, response);
            @Nullable Secret invited = invitation.isEmpty() ? null : new Secret(invitation);
            return new ModelAndView("redirect:" + signIn.ask(provider, browser, page, invited, sites.of(request)));
        } catch (Unreachable failed) {
            return refused(
                    provider,
                    new Objection(
                            "“%s” does not answer Meridian".formatted(provider.name()),
                            "Try again in a while, or sign in another way"),
                    HttpStatus.BAD_GATEWAY);
        }
    }

    /** Where the provider sends it back to. */
    @GetMapping("/answer")
    ModelAndView answered(
            @PathVariable String slug,
            @RequestParam(name = "code", required = false) @Nullable List<String> codes,
            @RequestParam(name = "state", required = false) @Nullable List<String> states,
            @RequestParam(name = "iss", required = false) @Nullable List<String> issuers,
            @Nullable SignedIn before,
            HttpServletRequest request,
            HttpServletResponse response) {
        Provider provider = provider(slug);
        String state = only(states);
        var answer = new ProviderSignIn.Answer(
                only(codes),
                state == null ? "" : state,
                only(issuers),
                SessionCookies.sentToProvider(request).orElse(null));
        return switch (signIn.answered(provider, answer, sites.of(request), SessionCookies.from(request))) {
            case Outcome.In(SignIn.Outcome.In in, String page) -> {
                if (before != null) {
                    sessions.end(before.account(), before.session());
                }
                SessionCookies.signedIn(request, response, in.session(), in.device());
                yield new ModelAndView("redirect:" + page);
            }
            case Outcome.Refused(Objection why) -> refused(provider, why, HttpStatus.FORBIDDEN);
            case Outcome.Later later ->
                refused(
                        provider,
                        new Objection(
                                "Too many tries have failed, and this one was not looked at",
                                "Try again in " + Waiting.words(later.in())),
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    /** A value that is given twice is none: which of them counts, others may see otherwise. */
    private static @Nullable String only(@Nullable List<String> values) {
        return values == null || values.size() != 1 || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    private static ModelAndView refused(Provider provider, Objection why, HttpStatus status) {
        return new ModelAndView("access/notSignedIn", Map.of("provider", provider, "why", why), status);
    }

    private Provider provider(String slug) {
        return providers.at(slug).orElseThrow(() -> Refusal.missing("Nobody signs in this way here."));
    }
}
