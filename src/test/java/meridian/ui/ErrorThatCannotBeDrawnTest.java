package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class ErrorThatCannotBeDrawnTest {

    @Test
    void ends_in_its_words_as_plain_text_with_the_reference(@TempDir Path without) throws Exception {
        TemplateEngine none = TemplateEngine.create(new DirectoryCodeResolver(without), without, ContentType.Html);
        ErrorPages pages = new ErrorPages(new Templates(none, new Assets(), new Notices()));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/roles/nobody");
        MockHttpServletResponse response = new MockHttpServletResponse();

        Object answer = pages.thrown(Refusal.missing("The library has no role at this address."), request, response);

        ModelAndView page = (ModelAndView) Objects.requireNonNull(answer);
        assertThat(page.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        Objects.requireNonNull(page.getView()).render(page.getModel(), request, response);
        assertThat(response.getContentType()).startsWith("text/plain");
        assertThat(response.getContentAsString())
                .contains("Page not found", "The library has no role at this address.", "Reference: ");
    }
}
