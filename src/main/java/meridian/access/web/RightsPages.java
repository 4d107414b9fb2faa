package meridian.access.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.FoundMembers;
import meridian.access.Member;
import meridian.access.Members;
import meridian.access.Membership;
import meridian.access.Organisation;
import meridian.access.SignedIn;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.rules.Relations;
import meridian.access.rules.Right;
import meridian.access.rules.RuleBook;
import meridian.ui.Address;
import meridian.ui.Fields;
import meridian.ui.Paging;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody may see and do in an organisation, and through what, as the rules themselves answer for them. */
@Controller
class RightsPages {

    private static final int ROWS = 50;

    private final Administered administered;
    private final Accounts accounts;
    private final Members members;
    private final Relations relations;
    private final List<RuleBook> books;

    RightsPages(
            Administered administered, Accounts accounts, Members members, Relations relations, List<RuleBook> books) {
        this.administered = administered;
        this.accounts = accounts;
        this.members = members;
        this.relations = relations;
        this.books = books;
    }

    /** Whose rights to see. */
    @GetMapping("/organisations/{slug}/rights")
    ModelAndView people(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page,
            Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.SEE_RIGHTS, slug, asker);
        String named = name.strip();
        Address list =
                Address.of("/organisations/" + organisation.slug() + "/rights").and("name", named);
        int shown = Math.max(1, page);
        FoundMembers found = members.acting(organisation.id(), named, (shown - 1) * ROWS, ROWS);
        return new ModelAndView(
                "access/rightsOfPeople",
                Map.of(
                        "organisation",
                        organisation,
                        "members",
                        found.shown(),
                        "paging",
                        new Paging(shown, ROWS, found.total(), list),
                        "fields",
                        Fields.starting(Map.of("name", named))));
    }

    @GetMapping("/organisations/{slug}/people/{account}/rights")
    ModelAndView of(@PathVariable String slug, @PathVariable UUID account, Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.SEE_RIGHTS, slug, asker);
        Member member = members.acting(organisation.id(), new AccountId(account))
                .orElseThrow(() -> Refusal.missing("They do not act for %s.".formatted(organisation.name())));
        return drawn(organisation, member, List.of());
    }

    /**
     * One's own.
     *
     * @param organisation where, by its address; null for the first by name
     */
    @GetMapping("/account/rights")
    ModelAndView own(@RequestParam(required = false) @Nullable String organisation, SignedIn person) {
        List<Organisation> theirs = accounts.memberships(person.account()).stream()
                .map(Membership::organisation)
                .toList();
        if (theirs.isEmpty()) {
            return new ModelAndView("access/noRights");
        }
        Organisation where = organisation == null
                ? theirs.getFirst()
                : theirs.stream()
                        .filter(it -> it.slug().equals(organisation))
                        .findFirst()
                        .orElseThrow(() -> Refusal.missing("You do not belong to such an organisation."));
        return drawn(where, members.acting(where.id(), person.account()).orElseThrow(), theirs);
    }

    /** @param own the organisations of whoever looks at their own rights; none where it is somebody else's */
    private ModelAndView drawn(Organisation organisation, Member member, List<Organisation> own) {
        Asker asker = relations.asker(member);
        Map<String, List<Right>> rights = new LinkedHashMap<>();
        books.forEach(it -> rights.put(it.name(), Right.of(it.about(organisation), asker)));
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", organisation);
        model.put("member", member);
        model.put("rights", rights);
        model.put("own", own);
        return new ModelAndView("access/rights", model);
    }
}
