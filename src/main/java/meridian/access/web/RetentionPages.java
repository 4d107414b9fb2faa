package meridian.access.web;

import java.util.List;
import java.util.Map;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.retention.Retentions;
import meridian.access.retention.Retentions.Due;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What is kept for a time, what of it is due now and next, and what was taken out. */
@Controller
class RetentionPages {

    private static final int DAYS = 30;

    private final Administered administered;
    private final Organisations organisations;
    private final Retentions retentions;

    RetentionPages(Administered administered, Organisations organisations, Retentions retentions) {
        this.administered = administered;
        this.organisations = organisations;
        this.retentions = retentions;
    }

    /** What is no organisation's, the one that set the installation up sees. */
    @GetMapping("/organisations/{slug}/retention")
    ModelAndView due(@PathVariable String slug, Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.DECIDE_ERASURE, slug, asker);
        boolean isFirst =
                organisations.first().filter(organisation.id()::equals).isPresent();
        List<Due> due = retentions.due(organisation.id()).stream()
                .filter(it -> isFirst || it.isOrganisations())
                .toList();
        return new ModelAndView(
                "access/retention",
                Map.of(
                        "organisation",
                        organisation,
                        "due",
                        due,
                        "isFirst",
                        isFirst,
                        "runs",
                        isFirst ? retentions.runs(DAYS) : List.of()));
    }
}
