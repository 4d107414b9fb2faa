package meridian.roles.web;

import java.util.Map;
import java.util.Optional;
import meridian.access.rules.Asker;
import meridian.roles.DocumentId;
import meridian.roles.Documents;
import meridian.roles.Draft;
import meridian.roles.Drafts;
import meridian.roles.Role;
import meridian.roles.SourceDocument;
import meridian.roles.Version;
import meridian.roles.Versions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The text a role was read from, line by line: where every “from line 17” leads. */
@Controller
class SourcePages {

    private final AskedRoles asked;
    private final Versions versions;
    private final Drafts drafts;
    private final Documents documents;

    SourcePages(AskedRoles asked, Versions versions, Drafts drafts, Documents documents) {
        this.asked = asked;
        this.versions = versions;
        this.drafts = drafts;
        this.documents = documents;
    }

    @GetMapping("/roles/{slug}/source")
    String source(@PathVariable String slug, Model model, Asker asker) {
        Role role = asked.toSeeBehind(slug, asker);
        SourceDocument source = document(role).flatMap(documents::find).orElseThrow(() -> Missing.role(slug));
        model.addAllAttributes(Map.of("role", role, "source", source));
        return "roles/source";
    }

    private Optional<DocumentId> document(Role role) {
        Integer live = role.liveVersion();
        return live == null
                ? drafts.of(role.id()).map(Draft::document)
                : versions.of(role.id(), live).map(Version::document);
    }
}
