package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.privacy.Complaints;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A program keeps the cases of a council’s privacy officers. */
@ApplicationTest
class KeepingCasesByProgramTest {

    private static final String COUNCIL = "/api/organisations/harrowmere-borough-council";

    @Autowired
    private Organisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Complaints complaints;

    @Autowired
    private ApiClient api;

    private Organisation council;

    @BeforeEach
    void a_council() {
        council = organisations.named("Harrowmere Borough Council");
    }

    @Test
    void a_request_goes_from_the_letter_to_the_answer() {
        HttpResponse<String> written = api.send("POST", COUNCIL + "/requests", """
                {"name": "Jo Ferris", "address": "jo.ferris@elsewhere.example", "received": "2026-11-03", "proved": "no"}
                """);
        assertThat(written.statusCode()).isEqualTo(201);
        String request = written.headers().firstValue("Location").orElseThrow();
        JsonNode first = ApiClient.json(written);
        assertThat(first.get("waitsFor").asString()).isEqualTo("identity");
        assertThat(first.get("answerBy").isNull()).isTrue();
        assertThat(api.send("POST", request + "/gathering", "").statusCode()).isEqualTo(409);

        assertThat(ApiClient.json(api.send("DELETE", request + "/pause", ""))
                        .get("answerBy")
                        .isNull())
                .isFalse();
        assertThat(api.send("POST", request + "/extension", "{}").statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(api.send("POST", request + "/extension", "{\"because\": \"It is much\"}"))
                        .get("extendedBecause")
                        .asString())
                .isEqualTo("It is much");
        assertThat(api.send("POST", request + "/pause", "{\"waitFor\": \"weather\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.send("POST", request + "/gathering", "").statusCode()).isEqualTo(200);
        await().until(() -> {
            JsonNode now = api.json(request);
            return now.get("parts").asInt() == now.get("gathered").asInt();
        });
        assertThat(ApiClient.json(api.send("POST", request + "/answer", ""))
                        .get("answeredAt")
                        .isNull())
                .isFalse();
        assertThat(api.json(COUNCIL + "/requests").get("items").size()).isEqualTo(1);
    }

    @Test
    void a_complaint_is_listed_without_what_it_says_and_closed_with_what_became_of_it() {
        Account jo = accounts.add("Jo Ferris", "jo.ferris@harrowmere.example", null);
        complaints.complain(jo, council, "My old address stands there.", Actor.NOBODY);

        JsonNode listed = api.json(COUNCIL + "/complaints").get("items").get(0);
        assertThat(listed.toString()).contains("Jo Ferris").doesNotContain("old address");
        String complaint = COUNCIL + "/complaints/" + listed.get("id").asString();
        assertThat(api.json(complaint).get("words").asString()).isEqualTo("My old address stands there.");
        assertThat(ApiClient.json(api.send("POST", complaint + "/acknowledgement", ""))
                        .get("acknowledgedAt")
                        .isNull())
                .isFalse();
        assertThat(ApiClient.json(api.send("POST", complaint + "/outcome", "{\"outcome\": \"It is taken out.\"}"))
                        .get("outcome")
                        .asString())
                .isEqualTo("It is taken out.");
    }

    @Test
    void what_is_erased_and_kept_for_a_time_is_read() {
        assertThat(api.json(COUNCIL + "/erasures").get("items").isArray()).isTrue();
        JsonNode retention = api.json(COUNCIL + "/retention");
        assertThat(retention.get("due").size()).isPositive();
        assertThat(retention.get("due").get(0).get("kept").asString()).isNotBlank();
    }
}
