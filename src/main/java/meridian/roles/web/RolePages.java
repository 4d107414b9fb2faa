package meridian.roles.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The role library: its list and each role's page. */
@Controller
class RolePages {

    @GetMapping("/")
    String start() {
        return "redirect:/roles";
    }

    @GetMapping("/roles")
    String list() {
        return "roles/roles";
    }
}
