package meridian.roles.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void a_range_that_ends_before_it_begins_is_refused_with_what_was_given() {
        assertThatThrownBy(() -> new Lines(4, 3)).hasMessageContaining("[4, 3]");
    }

    @Property
    void two_ranges_lie_within_the_range_through_both(
            @ForAll @IntRange(min = 1, max = 99) int a, @ForAll @IntRange(min = 1, max = 99) int b) {
        Lines both = Lines.of(a).through(Lines.of(b));
        assertThat(both.contains(a) && both.contains(b)).isTrue();
    }
}
