package meridian.access.web;

import java.util.Map;
import meridian.access.Organisation;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What is kept for a time, what of it is due now and next, and what was taken out. */
@Controller
class RetentionPages {

    private final Administered administered;
    private final ShownRetention shown;

    RetentionPages(Administered administered, ShownRetention shown) {
        this.administered = administered;
        this.shown = shown;
    }

    @GetMapping("/organisations/{slug}/retention")
    ModelAndView due(@PathVariable String slug, Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.DECIDE_ERASURE, slug, asker);
        return new ModelAndView(
                "access/retention",
                Map.of(
                        "organisation",
                        organisation,
                        "due",
                        shown.due(organisation),
                        "isFirst",
                        shown.isFirst(organisation),
                        "runs",
                        shown.runs(organisation)));
    }
}
