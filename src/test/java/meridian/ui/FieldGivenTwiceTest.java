package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A form is sent to an address that gives fields too. */
@ApplicationTest
class FieldGivenTwiceTest {

    private static final String TWICE = "stands in the address and in the form. Give it once, in the form.";

    @Autowired
    private ApiClient client;

    @ParameterizedTest
    @CsvSource({
        "/account/complaints?about=This, about=That",
        "/account/complaints?%61bout=This, about=That",
        "/account/complaints?x&about, y&about",
        "/sign-in?address=amara%40harrowmere.example, address=&password=x",
        "/exports?format=json, role=x&format=md"
    })
    void the_address_does_not_say_what_a_field_of_the_form_is(String address, String form) {
        HttpResponse<String> answer = sent(address, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(TWICE);
    }

    @Test
    void it_does_not_where_files_are_sent_either() {
        HttpResponse<String> answer =
                client.upload("/api/imports?organisation=Elsewhere", Map.of("organisation", "Here", "a.md", "# A"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(TWICE);
    }

    @ParameterizedTest
    @CsvSource({"/account/complaints?back=%2Faccount, about=", "/account/complaints?, about=&about="})
    void what_stands_in_one_of_them_alone_is_taken(String address, String form) {
        assertThat(sent(address, form).body()).doesNotContain(TWICE);
    }

    private HttpResponse<String> sent(String address, String form) {
        return client.send("POST", address, form, "Content-Type", "application/x-www-form-urlencoded");
    }
}
