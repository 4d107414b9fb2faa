package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form that the pages lead to, sent with each hostile text in all of its text fields: none is run by the database, by a
 * template or by a browser, none leads to a fault, and everything is there afterwards.
 */
@ApplicationTest
class HostileTextTest {

    /** What a template that runs text would make of the sums below. */
    private static final String RUN = "62607614";

    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    private static final List<String> HOSTILE = List.of(
            "'; drop table access.session; --",
            "' or '1'='1' union select address from access.account --",
            "${7919*7906}#{7919*7906}{{7919*7906}}@(7919*7906)<%= 7919*7906 %>@raw",
            "\"'>" + MARKUP,
            "../../../../etc/passwd",
            "a\r\nX-Injected: yes",
            "\u0000\u202e\ud83d\ude00\ufffe",
            "x".repeat(20_000));

    /** Pages of one kind that are looked at: among them a draft's with each kind of correction. */
    private static final int OF_A_KIND = 20;

    /** A form that would end what this test asks with. */
    private static final Set<String> NOT_SENT = Set.of("/sign-out");

    @Autowired
    private ApiClient client;

    @Autowired
    private ImportedDocuments documents;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Set<String> kindsSeen = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void a_library_with_a_role_that_is_published_and_has_a_draft() {
        String duties =
                "# %s\n\n- Job family: Parks\n- Grade: G2\n- Salary: £30,000\n\n## Responsibilities\n\n- Opens the gates\n";
        for (String role : List.of("Park keeper", "Gardener")) {
            documents.item("Harrowmere Borough Council", role + ".md", duties.formatted(role));
        }
        documents.published("park-keeper");
        documents.item(
                "Harrowmere Borough Council", "Park keeper.md", duties.formatted("Park keeper") + "- Shuts them\n");
    }

    @Test
    void does_nothing_in_any_field_of_any_form() {
        Map<String, FormElement> forms = crawl();
        long tables = tables();
        int sent = 0;
        for (String hostile : HOSTILE) {
            for (Map.Entry<String, FormElement> form : forms.entrySet()) {
                judge(form.getKey() + " with “" + shortened(hostile) + "”", send(form.getValue(), hostile));
                sent++;
            }
        }
        kindsSeen.clear();
        crawl();
        System.out.printf(
                "Hostile texts x forms: %d x %d = %,d, %d faults, on %d kinds of pages%n",
                HOSTILE.size(), forms.size(), sent, faults.size(), kindsSeen.size());
        assertThat(faults).isEmpty();
        assertThat(tables()).isEqualTo(tables);
        assertThat(forms.size()).as("forms with a text field").isGreaterThanOrEqualTo(18);
    }

    private long tables() {
        return database.sql("select count(*) from pg_tables where schemaname in ('access', 'platform', 'roles')")
                .query(Long.class)
                .single();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** From the first page along every link; answers the forms with a text field, by where they are sent and with what fields. */
    private Map<String, FormElement> crawl() {
        Map<String, FormElement> forms = new LinkedHashMap<>();
        Map<String, Integer> ofKind = new TreeMap<>();
        Set<String> known = new HashSet<>();
        Deque<String> toSee = new ArrayDeque<>(List.of("/", "/sign-in", "/forgotten-password", "/account", "/set-up"));
        while (!toSee.isEmpty()) {
            String path = toSee.pop();
            String kind = kind("GET", path);
            if (kind == null || !known.add(path) || ofKind.merge(kind, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            kindsSeen.add(kind);
            HttpResponse<String> answer = client.get(path);
            judge("GET " + path, answer);
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.body(), client.address() + path);
            page.select("a[href]").forEach(link -> addTo(toSee, link.absUrl("href")));
            page.select("form").forEach(it -> {
                FormElement form = (FormElement) it;
                if (isToBeSent(form)) {
                    forms.putIfAbsent(name(form), form);
                }
            });
        }
        return forms;
    }

    private void addTo(Deque<String> toSee, String address) {
        if (address.startsWith(client.address() + "/")) {
            toSee.add(address.substring(client.address().length()).replaceFirst("#.*", ""));
        }
    }

    private boolean isToBeSent(FormElement form) {
        return !textFields(form).isEmpty()
                && NOT_SENT.stream().noneMatch(it -> form.absUrl("action").endsWith(it));
    }

    private static List<Element> textFields(FormElement form) {
        return form.elements().stream()
                .filter(it -> it.tagName().equals("textarea")
                        || it.tagName().equals("input")
                                && !Set.of("hidden", "submit", "button", "checkbox", "radio", "file")
                                        .contains(it.attr("type")))
                .toList();
    }

    private String name(FormElement form) {
        String path = target(form).replaceFirst("\\?.*", "");
        String method = method(form);
        return method + " " + kind(method, path) + " "
                + textFields(form).stream().map(it -> it.attr("name")).collect(Collectors.joining(","));
    }

    private static String method(FormElement form) {
        return form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
    }

    private String target(FormElement form) {
        String action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
        return action.substring(client.address().length());
    }

    /** The pattern of the route, null where none has this address. */
    private @Nullable String kind(String method, String address) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("\\?.*", ""));
        return mapping.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().stream()
                        .anyMatch(verb -> verb.name().equals(method)))
                .flatMap(it -> it.getPathPatternsCondition() == null
                        ? Stream.empty()
                        : it.getPathPatternsCondition().getPatterns().stream())
                .filter(it -> it.matches(path))
                .sorted()
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private HttpResponse<String> send(FormElement form, String hostile) {
        Set<String> texts = textFields(form).stream().map(it -> it.attr("name")).collect(Collectors.toSet());
        List<KeyVal> fields = form.formData().stream()
                .filter(it -> !texts.contains(it.key()))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, String> given = new LinkedHashMap<>();
        fields.forEach(it -> given.put(it.key(), it.value()));
        texts.forEach(it -> given.put(it, hostile));
        if (form.attr("enctype").startsWith("multipart")) {
            return client.upload(target(form), given);
        }
        String typed = given.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
        if (method(form).equals("GET")) {
            String query = typed.length() > 6_000 ? typed.substring(0, 6_000).replaceFirst("%.?$", "") : typed;
            return client.get(target(form).replaceFirst("\\?.*", "") + "?" + query);
        }
        return client.send("POST", target(form), typed, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void judge(String asked, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            faults.add(asked + " is answered " + answer.statusCode());
        }
        if (answer.headers().firstValue("X-Injected").isPresent()) {
            faults.add(asked + " sets a header");
        }
        if (answer.body().contains(RUN)) {
            faults.add(asked + " is run by a template");
        }
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && !Jsoup.parse(answer.body()).select("img[onerror]").isEmpty()) {
            faults.add(asked + " is markup on the page");
        }
        if (answer.body().contains("root:x:0")) {
            faults.add(asked + " reads a file");
        }
    }
}
