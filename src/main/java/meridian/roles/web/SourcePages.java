package meridian.roles.web;

import java.util.Map;
import meridian.roles.DocumentId;
import meridian.roles.Documents;
import meridian.roles.Draft;
import meridian.roles.Drafts;
import meridian.roles.Role;
import meridian.roles.Roles;
import meridian.roles.SourceDocument;
import meridian.roles.Version;
import meridian.roles.Versions;
import meridian.ui.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The text a role was read from, line by line: where every “from line 17” leads. */
@Controller
class SourcePages {

    private final Roles roles;
    private final Versions versions;
    private final Drafts drafts;
    private final Documents documents;

    SourcePages(Roles roles, Versions versions, Drafts drafts, Documents documents) {
        this.roles = roles;
        this.versions = versions;
        this.drafts = drafts;
        this.documents = documents;
    }

    @GetMapping("/roles/{slug}/source")
    String source(@PathVariable String slug, Model model) {
        Role role = roles.at(slug).orElseThrow(SourcePages::missing);
        SourceDocument source = documents.find(document(role)).orElseThrow(SourcePages::missing);
        model.addAllAttributes(Map.of("role", role, "source", source));
        return "roles/source";
    }

    private DocumentId document(Role role) {
        Integer live = role.liveVersion();
        return (live == null
                        ? drafts.of(role.id()).map(Draft::document)
                        : versions.of(role.id(), live).map(Version::document))
                .orElseThrow(SourcePages::missing);
    }

    private static Refusal missing() {
        return Refusal.missing("The library has no role at this address.");
    }
}
