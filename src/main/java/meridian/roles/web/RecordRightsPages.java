package meridian.roles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asked;
import meridian.access.rules.Asker;
import meridian.access.rules.WhoMay;
import meridian.roles.Import;
import meridian.roles.Imports;
import meridian.roles.LibraryRuleBook;
import meridian.roles.Role;
import meridian.roles.Share;
import meridian.roles.Shares;
import meridian.ui.Address;
import meridian.ui.Crumb;
import meridian.ui.Dates;
import meridian.ui.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may see a record of the library, what they may do with it, and why. */
@Controller
class RecordRightsPages {

    private final AskedRoles asked;
    private final Organisations organisations;
    private final OwnOrganisations own;
    private final Imports imports;
    private final Shares shares;
    private final LibraryRuleBook rules;
    private final WhoMay whoMay;

    RecordRightsPages(
            AskedRoles asked,
            Organisations organisations,
            OwnOrganisations own,
            Imports imports,
            Shares shares,
            LibraryRuleBook rules,
            WhoMay whoMay) {
        this.asked = asked;
        this.organisations = organisations;
        this.own = own;
        this.imports = imports;
        this.shares = shares;
        this.rules = rules;
        this.whoMay = whoMay;
    }

    @GetMapping("/roles/{address}/rights")
    ModelAndView role(@PathVariable String address, @RequestParam(defaultValue = "1") int page, Asker asker) {
        Role role = asked.toSeeBehind(address, asker);
        Organisation organisation = organisations.find(role.organisation()).orElseThrow();
        return drawn(
                organisation,
                new Crumb(role.title(), role.address()),
                rules.about(role),
                others(role),
                page,
                Address.of(role.address() + "/rights"),
                asker);
    }

    /** Who reads it besides the people of its organisation. */
    private List<String> others(Role role) {
        List<String> others = new ArrayList<>();
        if (role.audience().everybody()) {
            others.add("It is public: anybody reads the version in use while it is published.");
        }
        shares.of(role.id()).stream()
                .filter(it -> role.audience().with().contains(it.with().id()) && it.endedAt() == null)
                .map(RecordRightsPages::inWords)
                .forEach(others::add);
        return others;
    }

    private static String inWords(Share share) {
        return "It is shared with %s until %s: its people read the version in use while it is published."
                .formatted(share.with().name(), Dates.day(share.until()));
    }

    @GetMapping("/imports/{id}/rights")
    ModelAndView documentImport(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Asker asker) {
        Import found = imports.find(ImportPages.idOf(id)).orElseThrow(ImportPages::noSuchImport);
        Organisation organisation = own.named(found.organisation(), asker).orElseThrow(ImportPages::noSuchImport);
        return drawn(
                organisation,
                new Crumb("Import of " + Dates.time(found.startedAt()), found.address()),
                rules.aboutImports(organisation),
                List.of(),
                page,
                Address.of(found.address() + "/rights"),
                asker);
    }

    @GetMapping("/pay/rights")
    ModelAndView pay(@RequestParam String organisation, @RequestParam(defaultValue = "1") int page, Asker asker) {
        Organisation whose = own.withSlug(organisation, asker)
                .orElseThrow(() -> Refusal.missing("There is no such organisation, or it is not yours to see."));
        Address here = Address.of("/pay").and("organisation", whose.slug());
        return drawn(
                whose,
                new Crumb("Pay of " + whose.name(), here.toString()),
                rules.aboutPay(whose),
                List.of(),
                page,
                here.at("/pay/rights"),
                asker);
    }

    private ModelAndView drawn(
            Organisation organisation,
            Crumb record,
            List<Asked<?>> about,
            List<String> others,
            int page,
            Address here,
            Asker asker) {
        AccountRules.SEE_RIGHTS.require(asker, organisation);
        return new ModelAndView(
                "access/rightsToRecord",
                Map.of(
                        "record",
                        record,
                        "others",
                        others,
                        "words",
                        about.stream().map(it -> it.rule().words()).distinct().toList(),
                        "who",
                        whoMay.with(organisation, about, page, here)));
    }
}
