package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Audited;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.Scope;
import meridian.access.ServiceAccounts;
import meridian.access.SignedIn;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.access.signin.AskAgain;
import meridian.access.signin.Tokens;
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

/** An organisation's service accounts and their tokens, as its administrators see them. */
@Controller
@RequestMapping("/organisations/{slug}/service-accounts")
class ServiceAccountPages {

    private static final int LONGEST_NAME = 80;
    private static final List<Scope> OFFERED = Arrays.asList(Scope.values());

    private final Administered administered;
    private final ServiceAccounts services;
    private final Members members;
    private final Tokens tokens;
    private final TokenForm form;
    private final AskAgain askAgain;
    private final Notices notices;

    ServiceAccountPages(
            Administered administered,
            ServiceAccounts services,
            Members members,
            Tokens tokens,
            TokenForm form,
            AskAgain askAgain,
            Notices notices) {
        this.askAgain = askAgain;
        this.administered = administered;
        this.services = services;
        this.members = members;
        this.tokens = tokens;
        this.form = form;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView list(@PathVariable String slug, Asker asker) {
        return listed(administered.organisation(slug, asker), Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView listed(Organisation organisation, Fields fields, HttpStatus status) {
        return new ModelAndView(
                "access/serviceAccounts",
                Map.of("organisation", organisation, "services", services.of(organisation.id()), "fields", fields),
                status);
    }

    @Costly
    @PostMapping
    ModelAndView add(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed, Actor actor, Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        Fields fields = Fields.of(typed);
        String name = fields.required("name", "Say what it is, such as Staff directory");
        fields.atMost("name", LONGEST_NAME, "The name");
        if (!fields.isAccepted()) {
            return listed(organisation, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Account account = services.add(organisation, name, actor);
        return new ModelAndView("redirect:" + address(organisation, account));
    }

    @GetMapping("/{service}")
    ModelAndView one(@PathVariable String slug, @PathVariable UUID service, Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        return drawn(organisation, service(organisation, service), null, form.start(), HttpStatus.OK);
    }

    private ModelAndView drawn(
            Organisation organisation, Account service, @Nullable String made, Fields fields, HttpStatus status) {
        Map<String, Object> model = new HashMap<>(form.model(fields));
        model.put("organisation", organisation);
        model.put("service", members.find(organisation.id(), service.id()).orElseThrow());
        model.put("tokens", tokens.of(service.id()));
        model.put("scopes", OFFERED);
        model.put("made", made);
        return new ModelAndView("access/serviceAccount", model, status);
    }

    @Costly
    @PostMapping("/{service}/tokens")
    ModelAndView make(
            @PathVariable String slug,
            @PathVariable UUID service,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        Account account = service(organisation, service);
        Fields fields = Fields.of(typed);
        Optional<Tokens.Wanted> wanted =
                form.read(fields, tokens.of(account.id()).size(), List.of(organisation), OFFERED);
        CurrentPassword.ask(fields, person, askAgain);
        if (!fields.isAccepted() || wanted.isEmpty()) {
            return drawn(organisation, account, null, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // Drawn at once and not after a redirect: the token is shown this one time.
        String made = tokens.makeForService(account, organisation, wanted.get(), actor)
                .text();
        return drawn(organisation, account, made, form.start(), HttpStatus.CREATED);
    }

    @PostMapping("/{service}/tokens/{id}/end")
    String endToken(
            @PathVariable String slug,
            @PathVariable UUID service,
            @PathVariable UUID id,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        Account account = service(organisation, service);
        boolean ended = tokens.end(account, id, Audited.Subject.of(account, organisation), actor);
        notices.say(response, ended ? "That token is good for nothing any more." : "That token was ended already.");
        return "redirect:" + address(organisation, account);
    }

    @PostMapping("/{service}/end")
    String end(
            @PathVariable String slug,
            @PathVariable UUID service,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        Account account = service(organisation, service);
        services.end(organisation, account, actor);
        notices.say(response, "%s is ended, and none of its tokens is taken any more.".formatted(account.name()));
        return "redirect:" + address(organisation);
    }

    private Account service(Organisation organisation, UUID account) {
        return services.find(organisation.id(), new AccountId(account))
                .orElseThrow(() -> Refusal.missing("There is no such service account, or it was ended."));
    }

    private static String address(Organisation organisation) {
        return "/organisations/" + organisation.slug() + "/service-accounts";
    }

    private static String address(Organisation organisation, Account service) {
        return address(organisation) + "/" + service.id();
    }
}
