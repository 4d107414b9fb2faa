package meridian.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import meridian.access.Account;
import meridian.testing.ApiClient;
import meridian.testing.TestMailServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those do who have lost their way in, and those who would like to have it. */
final class RecoveryExamples {

    static final String PASSWORD = "kettle orbit lantern moss";
    static final String NEW_PASSWORD = "copper thistle window seven";

    private RecoveryExamples() {}

    /** What somebody not signed in is answered who sends a form. */
    static HttpResponse<String> post(ApiClient client, String path, Map<String, String> form, String... cookies) {
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return client.send(
                "POST",
                path,
                String.join("&", fields),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                "session=" + String.join("", cookies));
    }

    static HttpResponse<String> get(ApiClient client, String path) {
        return client.get(path, "Cookie", "session=");
    }

    /** Waits until every message is sent that was written down. */
    static void awaitSent(JdbcClient database) throws InterruptedException {
        for (int tries = 0; tries < 400; tries++) {
            if (database.sql("select not exists (select from platform.message where tries = 0)")
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("Messages wait that nobody sends");
    }

    /** The secret in the link that somebody was sent last. */
    static String secret(TestMailServer server, Account account, String subject, int messages)
            throws InterruptedException {
        String link = server.await(account.address(), subject, messages).link();
        assertThat(link).matches("/[a-z-]+/[\\w-]{43}");
        return link.replaceFirst(".*/", "");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
