package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Tester;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Somebody has a program take out or bring in as much as it can. */
@ApplicationTest
class AskingForTooMuchTest {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping table;

    @BeforeEach
    void nothing_was_asked_yet() {
        database.sql("delete from access.failed_sign_in").update();
    }

    @Test
    void whoever_took_out_much_waits_and_others_do_not() {
        assertThat(client.get("/roles.csv").statusCode()).isEqualTo(200);
        database.sql("update access.failed_sign_in set failures = 300").update();

        HttpResponse<String> refused = client.get("/roles.csv");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).isIn("1", "2");
        assertThat(refused.body()).contains("may be asked for 300 times in ten minutes. Wait");
        assertThat(client.get("/roles").statusCode()).isEqualTo(200);
        assertThat(client.get("/roles.csv", ApiClient.NOBODY).statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_is_told_as_a_program() {
        client.send("POST", "/api/exports", "role=x&format=json", "Content-Type", "application/x-www-form-urlencoded");
        database.sql("update access.failed_sign_in set failures = 300").update();

        HttpResponse<String> refused =
                client.get("/api/roles/keeper/export.json", "Cookie", "session=" + Tester.SESSION);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void in_the_next_ten_minutes_it_goes_on() {
        client.get("/roles.csv");
        database.sql("update access.failed_sign_in set failures = 300, key = sha256('of the ten minutes before')")
                .update();

        assertThat(client.get("/roles.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void whatever_answers_a_file_or_takes_one_is_bounded() {
        Set<String> unbounded = table.getHandlerMethods().entrySet().stream()
                .filter(it -> takesFiles(it.getValue())
                        || it.getKey().getPatternValues().stream()
                                .anyMatch(path -> path.matches(".*(\\.csv|/export\\..*|/exports|/copy|/gathering)")))
                .filter(it -> !NotTooOften.isCostly(it.getValue()))
                .map(it -> it.getKey().toString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unbounded).isEmpty();
    }

    private static boolean takesFiles(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(it -> it.getGenericParameterType().getTypeName().contains(MultipartFile.class.getName()));
    }
}
