package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestFromElsewhereTest {

    private final OwnRequests filter = new OwnRequests(Set.of("127.0.0.1", "localhost"));
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/imports");

    RequestFromElsewhereTest() {
        request.addHeader("Host", "127.0.0.1:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_change_another_site_asks_for_is_refused(String site) throws Exception {
        request.addHeader("Sec-Fetch-Site", site);
        assertThat(answer()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://127.0.0.1:9999", "https://127.0.0.1:8080"})
    void a_change_with_another_origin_is_refused_where_the_browser_sends_no_site(String origin) throws Exception {
        request.addHeader("Origin", origin);
        assertThat(answer()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, http://127.0.0.1:8080", "Accept, */*"})
    void a_change_from_our_own_page_or_from_a_program_passes(String header, String value) throws Exception {
        request.addHeader(header, value);
        assertThat(answer()).isEqualTo(200);
    }

    @Test
    void a_link_from_another_site_may_be_followed() throws Exception {
        request.setMethod("GET");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(answer()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_name_that_is_not_ours_is_refused_however_it_came_to_lead_here(String method) throws Exception {
        request.setMethod(method);
        request.removeHeader("Host");
        request.addHeader("Host", "rebound.example:8080");
        assertThat(answer()).isEqualTo(421);
    }

    private int answer() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
