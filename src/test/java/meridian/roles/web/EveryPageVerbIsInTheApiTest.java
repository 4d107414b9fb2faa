package meridian.roles.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks the table of routes: whatever a page does, a program can do. */
@ApplicationTest
class EveryPageVerbIsInTheApiTest {

    /** Each page, and the request of the API that does the same; more than one where the page shows several things. */
    private static final Map<String, Set<String>> COUNTERPARTS = Map.ofEntries(
            entry("GET /roles", Set.of("GET /api/roles", "GET /api/choices")),
            entry("GET /roles.csv", Set.of("GET /api/roles")),
            entry("GET /roles/{}", Set.of("GET /api/roles/{}", "GET /api/roles/{}/profile")),
            entry("GET /roles/{}/source", Set.of("GET /api/roles/{}/source")),
            entry("GET /roles/{}/export.{}", Set.of("GET /api/roles/{}/export.{}")),
            entry("POST /exports", Set.of("POST /api/exports")),
            entry("GET /comparisons", Set.of("GET /api/comparisons")),
            entry("GET /roles/{}/versions", Set.of("GET /api/roles/{}/versions", "GET /api/roles/{}/withdrawals")),
            entry("GET /roles/{}/versions/{}", Set.of("GET /api/roles/{}/versions/{}")),
            entry("GET /roles/{}/differences", Set.of("GET /api/roles/{}/differences")),
            entry("POST /roles/{}/withdrawal", Set.of("POST /api/roles/{}/withdrawal")),
            entry("POST /roles/{}/restoration", Set.of("POST /api/roles/{}/restoration")),
            entry("GET /roles/{}/draft", Set.of("GET /api/roles/{}/draft")),
            entry("POST /roles/{}/draft", Set.of("POST /api/roles/{}/draft")),
            entry("POST /roles/{}/draft/discard", Set.of("DELETE /api/roles/{}/draft")),
            entry("POST /roles/{}/draft/corrections", Set.of("POST /api/roles/{}/draft/corrections")),
            entry("POST /roles/{}/draft/corrections/{}/undo", Set.of("DELETE /api/roles/{}/draft/corrections/{}")),
            entry("POST /roles/{}/draft/corrections/redo", Set.of("POST /api/roles/{}/draft/corrections/redo")),
            entry("GET /roles/{}/publication", Set.of("GET /api/roles/{}/differences", "GET /api/roles/{}/draft")),
            entry("POST /roles/{}/publication", Set.of("POST /api/roles/{}/publication")),
            entry("GET /roles/{}/sharing", Set.of("GET /api/roles/{}/sharing")),
            entry("POST /roles/{}/shares", Set.of("POST /api/roles/{}/shares")),
            entry("POST /roles/{}/shares/{}/end", Set.of("DELETE /api/roles/{}/shares/{}")),
            entry("POST /roles/{}/public", Set.of("PUT /api/roles/{}/public")),
            entry("POST /roles/{}/public/end", Set.of("DELETE /api/roles/{}/public")),
            entry("GET /shares", Set.of("GET /api/shares")),
            entry("GET /checks", Set.of("GET /api/checks")),
            entry("GET /checks/{}", Set.of("GET /api/checks/{}/findings")),
            entry("GET /roles/{}/checks", Set.of("GET /api/roles/{}/findings")),
            entry("POST /roles/{}/acceptances", Set.of("PUT /api/roles/{}/findings/{}/{}/acceptance")),
            entry("POST /roles/{}/acceptances/undo", Set.of("DELETE /api/roles/{}/findings/{}/{}/acceptance")),
            entry("GET /imports", Set.of("GET /api/imports")),
            entry("GET /imports/{}", Set.of("GET /api/imports/{}", "GET /api/imports/{}/items")),
            entry("POST /imports", Set.of("POST /api/imports")),
            entry("POST /imports/{}/stop", Set.of("POST /api/imports/{}/stop")),
            entry("GET /ladders", Set.of("GET /api/ladders")),
            entry("GET /ladders/{}", Set.of("GET /api/ladders/{}")),
            entry("GET /ladders/{}/levels", Set.of("GET /api/ladders/{}/levels")),
            entry("POST /ladders/links", Set.of("POST /api/roles/{}/draft/corrections")),
            entry("GET /pay", Set.of("GET /api/pay")),
            entry("GET /pay/bands", Set.of("GET /api/pay/bands")),
            entry("POST /pay/bands", Set.of("POST /api/pay/bands")),
            entry("POST /pay/weightings", Set.of("POST /api/pay/weightings")),
            entry("POST /pay/fills", Set.of("POST /api/pay/fills")),
            entry("GET /frameworks", Set.of("GET /api/frameworks")),
            entry("GET /frameworks/{}", Set.of("GET /api/frameworks/{}")),
            entry("GET /frameworks/{}/role", Set.of("GET /api/frameworks/{}")),
            entry("GET /frameworks/{}/differences", Set.of("GET /api/frameworks/{}/differences")),
            entry("POST /frameworks/government", Set.of("POST /api/frameworks/government")),
            entry("POST /frameworks/sfia", Set.of("POST /api/frameworks/sfia")),
            entry("GET /roles/{}/history", Set.of("GET /api/roles/{}/history")),
            entry("GET /pay/history", Set.of("GET /api/pay/history")),
            entry("GET /audit", Set.of("GET /api/audit", "GET /api/audit/choices")),
            entry("GET /audit.csv", Set.of("GET /api/audit")),
            entry(
                    "GET /organisations/{}/privacy",
                    Set.of("GET /api/organisations/{}/requests", "GET /api/organisations/{}/complaints")),
            entry("POST /organisations/{}/privacy/requests", Set.of("POST /api/organisations/{}/requests")),
            entry("GET /organisations/{}/privacy/requests/{}", Set.of("GET /api/organisations/{}/requests/{}")),
            entry(
                    "POST /organisations/{}/privacy/requests/{}/gathering",
                    Set.of("POST /api/organisations/{}/requests/{}/gathering")),
            entry(
                    "POST /organisations/{}/privacy/requests/{}/pause",
                    Set.of("POST /api/organisations/{}/requests/{}/pause")),
            entry(
                    "POST /organisations/{}/privacy/requests/{}/pause/end",
                    Set.of("DELETE /api/organisations/{}/requests/{}/pause")),
            entry(
                    "POST /organisations/{}/privacy/requests/{}/extension",
                    Set.of("POST /api/organisations/{}/requests/{}/extension")),
            entry(
                    "POST /organisations/{}/privacy/requests/{}/answer",
                    Set.of("POST /api/organisations/{}/requests/{}/answer")),
            entry("GET /organisations/{}/privacy/complaints/{}", Set.of("GET /api/organisations/{}/complaints/{}")),
            entry(
                    "POST /organisations/{}/privacy/complaints/{}/acknowledgement",
                    Set.of("POST /api/organisations/{}/complaints/{}/acknowledgement")),
            entry(
                    "POST /organisations/{}/privacy/complaints/{}/outcome",
                    Set.of("POST /api/organisations/{}/complaints/{}/outcome")),
            entry("GET /organisations/{}/erasures", Set.of("GET /api/organisations/{}/erasures")),
            entry("GET /organisations/{}/erasures/{}", Set.of("GET /api/organisations/{}/erasures/{}")),
            entry("GET /organisations/{}/retention", Set.of("GET /api/organisations/{}/retention")),
            entry("GET /roles/{}/framework", Set.of("GET /api/roles/{}/framework")),
            entry("POST /roles/{}/framework", Set.of("POST /api/roles/{}/framework")));

    /** Pages that only draw an empty form or lead on, and what is no page. */
    private static final Set<String> NOTHING_OF_THEIR_OWN =
            Set.of("GET /", "GET /imports/new", "GET /frameworks/new", "GET /pay/bands/new", "GET /pay/weightings/new");

    /** What asks people whether it is still them, or two of them, before it is done: no token does. */
    private static final Set<String> FOR_PEOPLE = Set.of(
            "POST /organisations/{}/privacy/requests/{}/copy",
            "POST /organisations/{}/erasures/{}/confirmation",
            "POST /organisations/{}/erasures/{}/refusal",
            "POST /organisations/{}/erasures/{}/withdrawal");

    /**
     * What a person does about their own sign-in and their organisation's people, who may see what, what is kept of themself, pages seen as another person,
     * what a directory asks, and the parts every page is made of.
     */
    private static final String OF_THE_BROWSER =
            "\\w+ /(sign-in|sign-out|set-up|account|addresses|forgotten-password|password-resets|organisations(?!/\\{}/(?:privacy|erasures|retention))|invitations|people|preview|privacy|scim|assets|error|\\.well-known)\\b.*|GET /.*/rights";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping table;

    @Test
    void each_page_is_listed_with_what_does_the_same() {
        Set<String> listed = new TreeSet<>(COUNTERPARTS.keySet());
        listed.addAll(NOTHING_OF_THEIR_OWN);
        listed.addAll(FOR_PEOPLE);

        assertThat(routes(false)).isEqualTo(listed);
    }

    @Test
    void what_does_the_same_is_there() {
        Set<String> counterparts =
                COUNTERPARTS.values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(routes(true)).containsAll(counterparts);
    }

    private Set<String> routes(boolean ofTheApi) {
        return table.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getPackageName().startsWith("meridian."))
                .flatMap(it -> routes(it.getKey()))
                .filter(route -> !route.matches(OF_THE_BROWSER))
                .filter(route -> route.contains(" /api/") == ofTheApi)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + pattern.replaceAll("\\{[^/]*?(\\{\\d+,\\d+\\})?\\}", "{}")));
    }
}
