package meridian.roles.web;

import java.util.List;
import java.util.Optional;
import meridian.access.rules.Asker;
import meridian.access.rules.ForEverybody;
import meridian.roles.LibraryRules;
import meridian.roles.ReadRoles;
import meridian.roles.RoleReference;
import meridian.roles.ShownRole;
import meridian.roles.comparing.RoleComparison;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two or more roles or versions side by side. */
@Controller
@ForEverybody
class ComparisonPages {

    /** Columns that can be read side by side. */
    private static final int AT_MOST = 6;

    private final ReadRoles roles;

    ComparisonPages(ReadRoles roles) {
        this.roles = roles;
    }

    /** @param role slugs, with {@code @3} after one for its third version */
    @GetMapping("/comparisons")
    String compare(
            @RequestParam(required = false) @Nullable List<String> role,
            @RequestParam(defaultValue = "all") String show,
            Model model,
            Asker asker) {
        List<RoleReference> asked = role == null
                ? List.of()
                : role.stream()
                        .map(RoleReference::read)
                        .flatMap(Optional::stream)
                        .distinct()
                        .limit(AT_MOST)
                        .toList();
        List<ShownRole> columns = asked.isEmpty()
                ? List.of()
                : roles.at(asked).stream()
                        .filter(it -> LibraryRules.READ_EDITION.allows(asker, it.asked()))
                        .toList();
        if (columns.size() < 2) {
            model.addAttribute("chosen", columns);
            return "roles/comparisonStart";
        }
        RoleComparison comparison =
                RoleComparison.of(columns.stream().map(ShownRole::profile).toList());
        model.addAttribute(
                "page", ComparisonPage.of(columns, comparison, show, role == null ? 0 : role.size() - columns.size()));
        return "roles/comparison";
    }
}
