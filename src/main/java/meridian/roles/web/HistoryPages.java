package meridian.roles.web;

import java.util.List;
import meridian.access.AuditFilter;
import meridian.access.AuditRow;
import meridian.access.Organisation;
import meridian.access.ReadAudit;
import meridian.access.rules.Asker;
import meridian.roles.Role;
import meridian.ui.Address;
import meridian.ui.Crumb;
import meridian.ui.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who did what to a role, or to an organisation's pay, when and why. */
@Controller
class HistoryPages {

    private static final int ROWS = 50;

    private final ReadAudit audit;
    private final AskedRoles asked;
    private final OwnOrganisations organisations;

    HistoryPages(ReadAudit audit, AskedRoles asked, OwnOrganisations organisations) {
        this.audit = audit;
        this.asked = asked;
        this.organisations = organisations;
    }

    @GetMapping("/roles/{address}/history")
    ModelAndView role(@PathVariable String address, @RequestParam(defaultValue = "") String before, Asker asker) {
        Role role = asked.toSeeBehind(address, asker);
        return history(
                role.title(),
                List.of(new Crumb("Roles", "/roles"), new Crumb(role.title(), role.address())),
                AuditFilter.of("role", role.id().toString()),
                before,
                Address.of(role.address() + "/history"));
    }

    @GetMapping("/pay/history")
    ModelAndView pay(@RequestParam String organisation, @RequestParam(defaultValue = "") String before, Asker asker) {
        Organisation payer = organisations
                .withSlug(organisation, asker)
                .orElseThrow(() -> Refusal.missing("There is no organisation “%s”.".formatted(organisation)));
        Address address = Address.of("/pay/history").and("organisation", payer.slug());
        return history(
                "pay at " + payer.name(),
                List.of(new Crumb("Pay", address.at("/pay").toString())),
                AuditFilter.of("pay", payer.id().toString()),
                before,
                address);
    }

    private ModelAndView history(String of, List<Crumb> crumbs, AuditFilter filter, String before, Address address) {
        Long place = before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
        List<AuditRow> found = audit.before(filter, place, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<AuditRow> rows = more ? found.subList(0, ROWS) : found;
        Address older = more ? address.and("before", rows.getLast().number()) : null;
        return new ModelAndView("roles/history", "history", new History(of, crumbs, rows, older));
    }
}
