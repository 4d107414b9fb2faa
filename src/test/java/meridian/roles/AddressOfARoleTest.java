package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;

import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class AddressOfARoleTest {

    @Autowired
    private ImportedDocuments imported;

    @Test
    void is_its_title_and_where_that_is_taken_what_sets_it_apart() {
        assertThat(address("Orchard Trust", "picker.md", "P1")).isEqualTo("fruit-picker");
        assertThat(address("Orchard Trust", "senior.md", "P2")).isEqualTo("fruit-picker-p2");
        assertThat(address("Cider Mill", "picker.md", "7")).isEqualTo("fruit-picker-cider-mill");
        assertThat(address("Cider Mill", "night.md", "8")).isEqualTo("fruit-picker-cider-mill-8");
        assertThat(address("Cider Mill", "day.md", "8")).isEqualTo("fruit-picker-cider-mill-2");
        assertThat(address("Cider Mill", "spare.md", "8")).isEqualTo("fruit-picker-cider-mill-3");
    }

    private String address(String organisation, String document, String grade) {
        String text = """
                # Fruit Picker

                - Grade: %s

                ## Responsibilities

                - Picks what is ripe, and leaves what is not
                """.formatted(grade);
        return imported.role(organisation, document, text).slug();
    }
}
