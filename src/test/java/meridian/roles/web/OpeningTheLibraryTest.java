package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.Test;

@ApplicationTest
class OpeningTheLibraryTest {

    @Test
    void the_start_page_is_the_list_of_roles(Browser browser) {
        assertThat(browser.open("/").url()).endsWith("/roles");
        assertThat(browser.page().title()).isEqualTo("Roles – Meridian");
    }
}
