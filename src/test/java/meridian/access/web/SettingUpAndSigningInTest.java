package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import meridian.access.Actor;
import meridian.access.signin.Secret;
import meridian.access.signin.SetUp;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From nothing to a first administrator who signs in, out and in again. */
@ApplicationTest
class SettingUpAndSigningInTest {

    private static final String ADDRESS = "priya.raman@harrowmere.example";
    private static final String PASSWORD = "harbour violet engine thirteen";

    @Autowired
    private SetUp setUp;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nobody_is_there() {
        database.sql("truncate access.account, access.ticket, access.failed_sign_in cascade")
                .update();
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void the_first_person_sets_up_and_works_under_their_name(boolean javaScript, Browser browser) {
        Browser person = javaScript ? browser : browser.withoutJavaScript();
        Page page = person.open("/sign-in");
        person.follow(button(page, "Set Meridian up"));
        person.check();

        fill(page, "Code", "not the code");
        fill(page, "Your organisation", "Harrowmere Borough Council");
        fill(page, "Your name", "Priya Raman");
        fill(page, "Your e-mail address", ADDRESS);
        fill(page, "A password", PASSWORD);
        person.follow(button(page, "Set Meridian up"));
        person.check();
        assertThat(page.locator("#code-error").textContent()).contains("This is not the code");
        assertThat(page.getByLabel("Your name").inputValue()).isEqualTo("Priya Raman");

        fill(page, "Code", setUp.open().orElseThrow().text().toLowerCase(Locale.ROOT));
        fill(page, "A password", PASSWORD);
        person.follow(button(page, "Set Meridian up"));
        person.check();
        assertThat(page.locator(".m-notice").textContent()).contains("You are its administrator");
        assertThat(page.locator(".m-bar__person").textContent()).contains("Priya Raman");

        person.follow(button(page, "Sign out"));
        person.check();
        fill(page, "E-mail address", ADDRESS);
        fill(page, "Password", "harbour violet engine");
        person.follow(button(page, "Sign in"));
        person.check();
        assertThat(page.locator("#password-error").textContent()).contains("do not go together");
        assertThat(page.getByLabel("Password").inputValue()).isEmpty();

        fill(page, "Password", PASSWORD);
        person.follow(button(page, "Sign in"));
        assertThat(page.url()).endsWith("/roles");
        assertThat(page.locator(".m-bar__person").textContent()).contains("Priya Raman");
    }

    @Test
    void a_code_is_good_for_one_use_and_a_day() {
        Secret old = setUp.open().orElseThrow();
        database.sql("update access.ticket set ends_at = now() - interval '1 second'")
                .update();
        assertThat(setUp.complete(old.text(), first(), Actor.NOBODY)).isEmpty();

        Secret code = setUp.open().orElseThrow();
        assertThat(setUp.complete(code.text(), first(), Actor.NOBODY)).isPresent();
        assertThat(setUp.complete(code.text(), first(), Actor.NOBODY)).isEmpty();
        assertThat(setUp.open()).isEmpty();
        assertThat(client.get("/set-up").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/sign-in"));
    }

    @Test
    void a_session_ended_elsewhere_is_ended_everywhere_and_a_stolen_one_with_it() {
        setUp.complete(setUp.open().orElseThrow().text(), first(), Actor.NOBODY);
        String mine = session(signIn("/account"));
        String stolen = session(signIn("/account"));
        assertThat(client.get("/account", "Cookie", stolen).statusCode()).isEqualTo(200);

        assertThat(post("/account/sessions/end", "", "Cookie", mine).statusCode())
                .isEqualTo(302);

        assertThat(client.get("/account", "Cookie", stolen).statusCode()).isEqualTo(302);
        assertThat(client.get("/account", "Cookie", mine).body()).contains("Priya Raman");
    }

    @Test
    void who_has_stolen_a_session_signs_nobody_else_out() {
        setUp.complete(setUp.open().orElseThrow().text(), first(), Actor.NOBODY);
        String mine = session(signIn("/account"));
        String stolen = session(signIn("/account"));
        database.sql("update access.session set confirmed_at = now() - interval '11 minutes'")
                .update();

        assertThat(post("/account/sessions/end", "", "Cookie", stolen).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).contains("/account/confirmation?to=%2Faccount"));
        assertThat(client.get("/account", "Cookie", mine).statusCode()).isEqualTo(200);
    }

    @Test
    void each_page_offers_to_sign_out() {
        setUp.complete(setUp.open().orElseThrow().text(), first(), Actor.NOBODY);
        String mine = session(signIn("/account"));
        for (String page : List.of("/account", "/roles", "/imports", "/pay", "/no-such-page", "/account/tokens")) {
            assertThat(client.get(page, "Cookie", mine).body().split("action=\"/sign-out\"", -1))
                    .as(page)
                    .hasSize(2);
        }
        assertThat(client.get("/roles", ApiClient.NOBODY).body()).doesNotContain("/sign-out");
    }

    @Test
    void nothing_stays_in_the_browser_of_whoever_signs_out() {
        setUp.complete(setUp.open().orElseThrow().text(), first(), Actor.NOBODY);
        String mine = session(signIn("/account"));

        assertThat(client.get("/account", "Cookie", mine).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(client.get("/api/roles", "Cookie", mine).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        HttpResponse<String> left = post("/sign-out", "", "Cookie", mine);

        assertThat(left.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(client.get("/account", "Cookie", mine).statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_whose_session_has_ended_waits_in_the_sign_in_page_and_is_sent_from_there() {
        setUp.complete(setUp.open().orElseThrow().text(), first(), Actor.NOBODY);
        String form = "/organisations/harrowmere-borough-council/invitations";
        HttpResponse<String> asked =
                post(form, "address=leila%40harrowmere.example&position=Lead+%3Cengineer%3E", ApiClient.NOBODY);
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body())
                .contains("Your session had ended, so what you sent was not saved yet")
                .contains("name=\"kept.position\" value=\"Lead &lt;engineer>\"")
                .contains("name=\"to\" value=\"" + form + "\"");

        HttpResponse<String> kept = post(
                "/sign-in",
                "kept=form&kept.position=Lead+%3Cengineer%3E&to=" + encoded(form) + "&address=" + encoded(ADDRESS)
                        + "&password=" + encoded(PASSWORD),
                ApiClient.NOBODY);
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body())
                .contains("<form action=\"" + form + "\" method=\"post\">")
                .contains("name=\"position\" value=\"Lead &lt;engineer>\"")
                .contains("Send what you typed");
    }

    @Test
    void a_password_typed_after_the_session_ended_is_in_no_page() {
        setUp.complete(setUp.open().orElseThrow().text(), first(), Actor.NOBODY);

        HttpResponse<String> asked =
                post("/account/password", "current=" + encoded(PASSWORD) + "&password=x", ApiClient.NOBODY);

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body())
                .contains("so the passwords you typed were not taken")
                .doesNotContain(PASSWORD);

        HttpResponse<String> confirmed = post(
                "/account/address",
                "address=priya%40harrowmere.example&current=" + encoded(PASSWORD),
                ApiClient.NOBODY);
        assertThat(confirmed.statusCode()).isEqualTo(401);
        assertThat(confirmed.body()).contains("passwords you typed").doesNotContain(PASSWORD);
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_the_old_one_opens_nothing() {
        setUp.complete(setUp.open().orElseThrow().text(), first(), Actor.NOBODY);
        String mine = session(signIn("/account"));
        String other = session(signIn("/account"));

        HttpResponse<String> wrong =
                post("/account/password", "current=wrong&password=quiet+river+stone+walk", "Cookie", mine);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("This is not the password you have now")
                .doesNotContain("quiet river");

        HttpResponse<String> changed = post(
                "/account/password",
                "current=" + encoded(PASSWORD) + "&password=quiet+river+stone+walk",
                "Cookie",
                mine);
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(client.get("/account", "Cookie", other).statusCode()).isEqualTo(302);
        assertThat(client.get("/account", "Cookie", mine).statusCode()).isEqualTo(200);
        assertThat(signIn("/account").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/\t/elsewhere.example",
                ""
            })
    void after_signing_in_nobody_is_led_elsewhere(String to) {
        setUp.complete(setUp.open().orElseThrow().text(), first(), Actor.NOBODY);

        assertThat(signIn(to).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/roles").doesNotContain("elsewhere"));
    }

    private static SetUp.First first() {
        return new SetUp.First("Harrowmere Borough Council", "Priya Raman", ADDRESS, PASSWORD);
    }

    private HttpResponse<String> signIn(String to) {
        return post(
                "/sign-in", "address=%s&password=%s&to=%s".formatted(encoded(ADDRESS), encoded(PASSWORD), encoded(to)));
    }

    private HttpResponse<String> post(String path, String form, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        return client.send("POST", path, form, all);
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("session="))
                .peek(it -> assertThat(it).contains("HttpOnly", "SameSite=Lax"))
                .map(it -> it.substring(0, it.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
