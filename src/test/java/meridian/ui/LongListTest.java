package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongListTest {

    private final Address list =
            Address.of("/roles").and("q", "a & b").and("family", "Data").and("grade", "");

    @Test
    void keeps_its_filters_from_page_to_page() {
        Paging paging = new Paging(4, 50, 4812, list.and("page", 4));

        assertThat(paging.to(5)).isEqualTo("/roles?q=a+%26+b&family=Data&page=5");
        assertThat(paging.to(1)).isEqualTo("/roles?q=a+%26+b&family=Data");
        assertThat(paging.range()).isEqualTo("151 to 200 of 4,812");
        assertThat(paging.shown()).containsExactly(1, Paging.GAP, 3, 4, 5, Paging.GAP, 97);
    }

    @Test
    void leaves_out_no_page_number_that_stands_alone_at_either_end() {
        assertThat(new Paging(2, 50, 120, list).shown()).containsExactly(1, 2, 3);
        assertThat(new Paging(1, 50, 0, list).shown()).containsExactly(1);
    }

    @Test
    void has_no_page_past_its_last() {
        assertThat(new Paging(3, 50, 120, list).isPastTheEnd()).isFalse();
        assertThat(new Paging(4, 50, 120, list).isPastTheEnd()).isTrue();
        assertThat(new Paging(1, 50, 0, list).isPastTheEnd()).isFalse();
    }

    @Test
    void sorts_by_a_column_and_then_the_other_way_round_from_its_first_page() {
        assertThat(new Sorting("title", list.and("page", 3)).to("title"))
                .isEqualTo("/roles?q=a+%26+b&family=Data&sort=-title");
        assertThat(new Sorting("-title", list).direction("title")).isEqualTo("descending");
        assertThat(new Sorting("-title", list).to("title")).endsWith("&sort=title");
    }

    @Test
    void takes_off_one_filter_and_leaves_the_others() {
        assertThat(list.and("family", "Design").without("family", "Data"))
                .hasToString("/roles?q=a+%26+b&family=Design");
    }
}
