package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NoticeAfterRedirectTest {

    private final Notices notices = new Notices();

    @Test
    void is_shown_by_the_next_page_and_then_forgotten() {
        Cookie said = said(notices, "Published version 4 of “Größe & co”");
        MockHttpServletResponse next = new MockHttpServletResponse();

        assertThat(notices.take(asking(said), next)).contains("Published version 4 of “Größe & co”");
        assertThat(next.getCookie("notice"))
                .isNotNull()
                .extracting(Cookie::getMaxAge)
                .isEqualTo(0);
    }

    @Test
    void is_not_shown_where_somebody_else_wrote_it() {
        Cookie foreign = said(new Notices(), "Your account is closed");

        assertThat(notices.take(asking(foreign), new MockHttpServletResponse())).isEmpty();
        assertThat(notices.take(asking(new Cookie("notice", "no.tice!")), new MockHttpServletResponse()))
                .isEmpty();
    }

    private static Cookie said(Notices by, String sentence) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        by.say(response, sentence);
        return Objects.requireNonNull(response.getCookie("notice"));
    }

    private static MockHttpServletRequest asking(Cookie cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/roles");
        request.setCookies(cookie);
        return request;
    }
}
