package meridian.access.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Scope;
import meridian.access.ServiceAccounts;
import meridian.access.signin.Tokens;
import meridian.testing.ApiClient;
import meridian.testing.MailingApplicationTest;
import meridian.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The directory of a council gives Mei another address. */
@MailingApplicationTest
class MovingSomebodyByDirectoryTest {

    private static final Actor PRIYA = new Actor("Priya Raman", Actor.Through.PAGE);

    @Autowired
    private TestMailServer server;

    @Autowired
    private ApiClient client;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ServiceAccounts services;

    @Autowired
    private Tokens tokens;

    private Organisation council;
    private String token;
    private String mei;
    private String before;
    private String after;

    @BeforeEach
    void a_directory_that_knows_mei() {
        council = organisations.named("Harrowmere Borough Council");
        Account service = services.add(council, "Staff directory", PRIYA);
        Tokens.Wanted wanted = new Tokens.Wanted(
                "Sync", Set.of(Scope.DIRECTORY), List.of(council), Instant.now().plus(Duration.ofDays(1)));
        token = tokens.makeForService(service, council, wanted, PRIYA).text();
        before = "mei." + UUID.randomUUID() + "@harrowmere.example";
        after = "mei." + UUID.randomUUID() + "@elsewhere.example";
        mei = ApiClient.json(send("POST", "/Users", before, "Mei Tanaka"))
                .get("id")
                .asString();
    }

    private HttpResponse<String> send(String method, String path, String address, String name) {
        return client.send(
                method,
                "/scim/v2" + path,
                "{\"userName\": \"%s\", \"displayName\": \"%s\"}".formatted(address, name),
                "Cookie",
                "session=",
                "Authorization",
                "Bearer " + token);
    }

    @Test
    void she_is_told_at_the_address_she_had() throws InterruptedException {
        assertThat(send("PUT", "/Users/" + mei, after, "Mei Tanaka").statusCode())
                .isEqualTo(200);

        assertThat(server.await(before, "Your address was changed").text())
                .contains("Dear Mei Tanaka,", "The directory of Harrowmere Borough Council changed the address")
                .contains(after, "This is the last one to " + before, "If it was not you");
        assertThat(server.receivedBy(after)).isEmpty();
    }

    @Test
    void she_is_told_of_nothing_else_and_of_no_address_that_stays_as_it_is() throws InterruptedException {
        send("PUT", "/Users/" + mei, before, "Mei Lin");
        accounts.join(
                accounts.withAddress(before).orElseThrow().id(),
                organisations.named("Northlight Digital").id(),
                "Engineer");
        send("PUT", "/Users/" + mei, after, "Mei Lin");
        Thread.sleep(500);

        assertThat(accounts.withAddress(before)).as("hers alone to change").isPresent();
        assertThat(server.receivedBy(before)).isEmpty();
    }
}
