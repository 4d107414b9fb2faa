package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation.Kind;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.access.rules.ForEverybody;
import meridian.roles.FindRoles;
import meridian.roles.FoundRoles;
import meridian.ui.Paging;
import meridian.ui.Sorting;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of roles and the search in them. */
@Controller
@ForEverybody
class RoleListPages {

    private static final int ROWS = 50;

    private final FindRoles roles;
    private final Organisations organisations;

    RoleListPages(FindRoles roles, Organisations organisations) {
        this.roles = roles;
        this.organisations = organisations;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/roles";
    }

    @GetMapping("/roles")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model, Asker asker) {
        RoleQuery query = new RoleQuery(parameters);
        FoundRoles found = roles.find(query.filter(), query.page(), ROWS);
        Paging paging = new Paging(query.page(), ROWS, found.total(), query.address());
        if (paging.isPastTheEnd()) {
            return "redirect:" + paging.to(paging.pages());
        }
        List<Organisation> all = organisations.all();
        String by = query.sort().isEmpty() && !query.filter().searches() ? "title" : query.sort();
        model.addAttribute(
                "list",
                new RoleList(
                        found,
                        roles.choices(),
                        all,
                        query.fields(),
                        query.chips(all),
                        new Sorting(by, query.address()),
                        paging,
                        asker.anywhere(Kind.MEMBER).isPresent()));
        return "roles/roles";
    }

    /** Every role the same filters let through, written while they are read. */
    @Costly
    @GetMapping("/roles.csv")
    void file(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"roles.csv\"");
        // Not closed where it fails before any of it is sent: then an error can still be answered.
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        RoleListFile file = new RoleListFile(organisations.all(), writer);
        roles.each(new RoleQuery(parameters).filter(), file::add);
        writer.flush();
    }
}
