package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class WalkingThroughListsTest {

    @Autowired
    private ApiClient api;

    @Autowired
    private ImportedDocuments imported;

    @BeforeEach
    void some_roles_are_in_the_library() {
        imported.item(
                "Parks Trust", "gardener.md", "# Gardener\n\n- Grade: G5\n\n## Responsibilities\n\n- Prunes roses\n");
        imported.item(
                "Parks Trust", "head.md", "# Head Gardener\n\n## Responsibilities\n\n- Teaches how to prune roses\n");
        imported.item(
                "Parks Trust",
                "keeper.md",
                "# Park Keeper\n\n- Grade: G3\n\n## Responsibilities\n\n- Waters the roses\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=-title", "sort=grade", "sort=-level", "sort=findings", "sort=updated", "q=roses"})
    void a_list_that_changes_meanwhile_repeats_and_leaves_out_nothing(String order) {
        List<String> walked = new ArrayList<>();
        String address = "/api/roles?limit=1&" + order;
        JsonNode answer = api.json(address);
        imported.item(
                "Parks Trust",
                "aaa.md",
                "# Aaa gardener\n\n- Grade: A1\n\n## Responsibilities\n\n- Cuts roses, roses and roses\n");
        imported.item(
                "Parks Trust", "zzz.md", "# Zzz gardener\n\n- Grade: Z1\n\n## Responsibilities\n\n- Counts roses\n");
        while (true) {
            walked.add(answer.get("items").get(0).get("slug").asString());
            if (answer.get("next").isNull()) {
                break;
            }
            answer = api.json(address + "&cursor=" + answer.get("next").asString());
        }

        assertThat(walked).doesNotHaveDuplicates().contains("gardener", "head-gardener", "park-keeper");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String next = api.json("/api/roles?limit=1").get("next").asString();

        for (String cursor : List.of(next + "&sort=-title", next + "&q=roses", "x", "%00", "MCBbMV0", "")) {
            HttpResponse<String> answer = api.get("/api/roles?limit=1&cursor=" + cursor);
            assertThat(answer.statusCode()).as(cursor).isEqualTo(cursor.isEmpty() ? 200 : 422);
        }
    }

    @Test
    void imports_are_walked_through_by_their_cursors() {
        imported.item("Parks Trust", "note.md", "The gate is locked at dusk.");
        JsonNode first = api.json("/api/imports?limit=1");
        JsonNode second =
                api.json("/api/imports?limit=1&cursor=" + first.get("next").asString());

        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("items").get(0).get("id"))
                .isNotEqualTo(first.get("items").get(0).get("id"));
    }
}
