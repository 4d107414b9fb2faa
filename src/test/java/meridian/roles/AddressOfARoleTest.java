package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Organisations;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class AddressOfARoleTest {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportDocuments importDocuments;

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
        ImportId id = imports.accept(
                organisations.named(organisation).id(),
                List.of(new UploadedFile(document, text.getBytes(StandardCharsets.UTF_8))),
                Actor.SOMEONE_HERE);
        importDocuments.readWaiting(id);
        return imports.items(id).getFirst().roles().getFirst().slug();
    }
}
