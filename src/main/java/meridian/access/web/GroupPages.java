package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.directory.DirectoryGroup;
import meridian.access.directory.DirectoryGroups;
import meridian.access.rules.Asker;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Option;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The groups of an organisation's directory, and what being in one makes somebody, as administrators say. */
@Controller
@RequestMapping("/organisations/{slug}/directory-groups")
class GroupPages {

    private static final String GIVES = "gives";
    private static final String FAMILY = "family";
    private static final String NOTHING = "nothing";
    private static final int LONGEST_FAMILY = 120;

    /** Who administers an organisation is said of each person, by a person. */
    private static final List<Option> CHOICES = List.of(
            new Option(NOTHING, "Nothing by it", "What they are here is said of each of them"),
            new Option(Kind.LEAD.code(), Kind.LEAD.words(), "Imports documents and prepares drafts"),
            new Option(
                    Kind.HEAD_OF_PROFESSION.code(),
                    Kind.HEAD_OF_PROFESSION.words(),
                    "Publishes roles, says who else may see them and records pay, and prepares drafts"),
            new Option(Kind.AUDITOR.code(), Kind.AUDITOR.words(), "Reads what everybody here did and when"));

    private final Administered administered;
    private final DirectoryGroups groups;
    private final Notices notices;

    GroupPages(Administered administered, DirectoryGroups groups, Notices notices) {
        this.administered = administered;
        this.groups = groups;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView list(@PathVariable String slug, Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        return new ModelAndView(
                "access/directoryGroups", Map.of("organisation", organisation, "groups", groups.of(organisation.id())));
    }

    @GetMapping("/{group}")
    ModelAndView one(@PathVariable String slug, @PathVariable UUID group, Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        DirectoryGroup found = group(organisation, group);
        Map<String, @Nullable Object> start = new HashMap<>();
        start.put(GIVES, found.gives() == null ? NOTHING : found.gives().kind().code());
        start.put(FAMILY, found.gives() == null ? null : found.gives().family());
        return drawn(organisation, found, Fields.starting(start), HttpStatus.OK);
    }

    private static ModelAndView drawn(
            Organisation organisation, DirectoryGroup group, Fields fields, HttpStatus status) {
        return new ModelAndView(
                "access/directoryGroup",
                Map.of("organisation", organisation, "group", group, "choices", CHOICES, "fields", fields),
                status);
    }

    @PostMapping("/{group}")
    ModelAndView set(
            @PathVariable String slug,
            @PathVariable UUID group,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        DirectoryGroup found = group(organisation, group);
        Fields fields = Fields.of(typed);
        Relation gives = gives(fields, organisation);
        if (!fields.isAccepted()) {
            return drawn(organisation, found, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        groups.setGives(organisation, found, gives, actor);
        notices.say(response, "What the group “%s” makes people is saved.".formatted(found.name()));
        return new ModelAndView("redirect:/organisations/" + organisation.slug() + "/directory-groups");
    }

    /** What is chosen; null for nothing, and where something is rejected. */
    private static @Nullable Relation gives(Fields fields, Organisation organisation) {
        String chosen = fields.value(GIVES);
        String family = fields.value(FAMILY);
        boolean isHead = chosen.equals(Kind.HEAD_OF_PROFESSION.code());
        if (CHOICES.stream().noneMatch(it -> it.value().equals(chosen))) {
            fields.reject(
                    GIVES,
                    chosen.isEmpty()
                            ? "Nothing is chosen"
                            : "“%s” is nothing that a group can make somebody".formatted(chosen),
                    "Choose one of those shown");
        }
        if (!family.isEmpty() && !isHead) {
            fields.reject(
                    FAMILY, "A family is for a head of profession", "Choose Head of profession, or empty this field");
        }
        fields.atMost(FAMILY, LONGEST_FAMILY, "A family’s name");
        return !fields.isAccepted() || chosen.equals(NOTHING)
                ? null
                : new Relation(Kind.of(chosen), organisation.id(), family.isEmpty() ? null : family);
    }

    private DirectoryGroup group(Organisation organisation, UUID group) {
        return groups.find(organisation.id(), group)
                .orElseThrow(() -> Refusal.missing(
                        "There is no such group, or the directory of %s has ended it.".formatted(organisation.name())));
    }
}
