package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.SignedIn;
import meridian.access.provider.Provider;
import meridian.access.provider.Provider.ClientSecret;
import meridian.access.provider.Providers;
import meridian.access.provider.TryProvider;
import meridian.access.rules.Asker;
import meridian.access.signin.AskAgain;
import meridian.access.signin.MeansRequired;
import meridian.access.signin.Passkeys;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** By which provider an organisation's people sign in, as its administrators set it. */
@Controller
@RequestMapping("/organisations/{slug}/sign-in")
class ProviderPages {

    private static final String ISSUER = "issuer";
    private static final String CLIENT = "client";
    private static final String SECRET = "secret";
    private static final String NAME = "name";
    private static final String LISTED = "listed";
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 60;

    private final Administered administered;
    private final Providers providers;
    private final TryProvider tryProvider;
    private final MeansRequired required;
    private final Passkeys passkeys;
    private final AskAgain askAgain;
    private final OwnSite sites;
    private final Notices notices;

    ProviderPages(
            Administered administered,
            Providers providers,
            TryProvider tryProvider,
            MeansRequired required,
            Passkeys passkeys,
            AskAgain askAgain,
            OwnSite sites,
            Notices notices) {
        this.administered = administered;
        this.providers = providers;
        this.tryProvider = tryProvider;
        this.required = required;
        this.passkeys = passkeys;
        this.askAgain = askAgain;
        this.sites = sites;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView form(@PathVariable String slug, SignedIn person, Asker asker, HttpServletRequest request) {
        Organisation organisation = administered.organisation(slug, asker);
        Fields fields = providers
                .of(organisation.id())
                .map(it -> Fields.starting(Map.of(
                        ISSUER,
                        it.issuer(),
                        CLIENT,
                        it.clientId(),
                        NAME,
                        it.name(),
                        LISTED,
                        it.isListed() ? "yes" : "")))
                .orElseGet(() -> Fields.starting(Map.of(LISTED, "yes")));
        return drawn(organisation, person, fields, request, HttpStatus.OK);
    }

    private ModelAndView drawn(
            Organisation organisation, SignedIn person, Fields fields, HttpServletRequest request, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", organisation);
        model.put("provider", providers.of(organisation.id()).orElse(null));
        model.put("answerPage", sites.of(request).origin() + Provider.answerPage(organisation));
        model.put("required", required.by(organisation.id()));
        model.put("isFresh", askAgain.isFresh(person));
        model.put("fields", fields);
        return new ModelAndView("access/provider", model, status);
    }

    @PostMapping
    ModelAndView set(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Asker asker,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = administered.organisation(slug, asker);
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first(address(organisation));
        }
        Fields fields = Fields.of(typed);
        Providers.Wanted wanted = wanted(fields, providers.of(organisation.id()));
        if (fields.isAccepted()) {
            tryProvider.objection(wanted.issuer()).ifPresent(it -> fields.reject(ISSUER, it.rule(), it.hint()));
        }
        if (!fields.isAccepted()) {
            return drawn(organisation, person, fields, request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        providers.set(organisation, wanted, actor);
        notices.say(response, "“%s” signs people of %s in now.".formatted(wanted.name(), organisation.name()));
        return new ModelAndView("redirect:" + address(organisation));
    }

    private static Providers.Wanted wanted(Fields fields, Optional<Provider> before) {
        String secret = fields.secret(SECRET).strip();
        String issuer = bounded(fields, ISSUER, "Give the issuer, such as https://login.council.example/realms/staff");
        if (!issuer.isEmpty() && !isWeb(issuer)) {
            fields.reject(ISSUER, "This is no address of the web", "Give the issuer as the provider writes it");
        }
        String client = bounded(fields, CLIENT, "Give the client id that the provider gave Meridian");
        String name = bounded(fields, NAME, "Say what people know it as, such as Harrowmere account");
        fields.atMost(NAME, LONGEST_NAME, "The name");
        // What was given before is not shown, and stays where nothing else is given for the same client.
        Optional<ClientSecret> kept = before.filter(
                        it -> it.issuer().equals(issuer) && it.clientId().equals(client))
                .map(Provider::secret);
        @Nullable ClientSecret given = secret.isEmpty() ? kept.orElse(null) : new ClientSecret(secret);
        return new Providers.Wanted(issuer, client, given, name, fields.has(LISTED, "yes"));
    }

    private static String bounded(Fields fields, String name, String hint) {
        String value = fields.required(name, hint);
        fields.atMost(name, LONGEST, "This");
        return value;
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /** Asks the provider whether it is there and takes what it is shown, and says what came of it. */
    @PostMapping("/test")
    ModelAndView test(
            @PathVariable String slug,
            Asker asker,
            SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = administered.organisation(slug, asker);
        Optional<Provider> provider = providers.of(organisation.id());
        if (provider.isPresent()) {
            URI answerPage = URI.create(sites.of(request).origin() + Provider.answerPage(organisation));
            notices.say(response, tryProvider.words(provider.get(), answerPage));
        }
        return new ModelAndView("redirect:" + address(organisation));
    }

    @PostMapping("/removal")
    ModelAndView remove(
            @PathVariable String slug, SignedIn person, Asker asker, Actor actor, HttpServletResponse response) {
        Organisation organisation = administered.organisation(slug, asker);
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first(address(organisation));
        }
        if (required.by(organisation.id()) && passkeys.of(person.account()).isEmpty()) {
            throw Refusal.conflict(
                    "Everybody is asked for a passkey or this, and you have no passkey: it would shut you out. Make"
                            + " one first, or let a password be enough again.");
        }
        notices.say(
                response,
                providers.remove(organisation, actor)
                        ? "The provider is removed, and whoever it had signed in is signed out."
                        : "It was removed already.");
        return new ModelAndView("redirect:" + address(organisation));
    }

    /** Asks everybody for a passkey or the provider, or no longer. Whoever says so has used one themself: they are not to lock all out. */
    @PostMapping("/requirement")
    ModelAndView require(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Asker asker,
            Actor actor,
            HttpServletResponse response) {
        Organisation organisation = administered.organisation(slug, asker);
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first(address(organisation));
        }
        boolean wanted = Fields.of(typed).has("required", "yes");
        if (wanted && !askAgain.wouldOpen(person, organisation.id())) {
            throw Refusal.conflict(
                    "It would shut you out yourself, and nobody may be left to undo it. Confirm with a passkey or sign"
                            + " in with your organisation's account first, and then ask it of everybody.");
        }
        required.set(organisation, wanted, actor);
        notices.say(
                response,
                wanted
                        ? "Everybody of %s is asked for a passkey or its own sign-in from now on."
                                .formatted(organisation.name())
                        : "A password alone is enough again.");
        return new ModelAndView("redirect:" + address(organisation));
    }

    static String address(Organisation organisation) {
        return "/organisations/" + organisation.slug() + "/sign-in";
    }
}
