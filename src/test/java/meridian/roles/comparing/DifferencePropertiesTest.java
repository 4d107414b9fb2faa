package meridian.roles.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.roles.comparing.StatementChange.Added;
import meridian.roles.comparing.StatementChange.Removed;
import meridian.roles.comparing.WordRun.Mark;
import meridian.roles.comparing.WordWeights.Weighed;
import meridian.roles.profile.RoleDraft;
import meridian.roles.profile.RoleProfile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;

class DifferencePropertiesTest {

    @Property(tries = 200)
    void a_profile_does_not_differ_from_itself(@ForAll("profiles") RoleProfile profile) {
        assertThat(ProfileDifference.between(profile, profile).isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void every_statement_of_both_sides_appears_exactly_once(
            @ForAll("profiles") RoleProfile before, @ForAll("profiles") RoleProfile after) {
        List<StatementChange> rows = ProfileDifference.between(before, after).statements();
        assertThat(side(rows, StatementChange::before))
                .containsExactlyInAnyOrderElementsOf(ProfileStatement.of(before));
        assertThat(side(rows, StatementChange::after)).containsExactlyElementsOf(ProfileStatement.of(after));
    }

    @Property(tries = 300)
    void what_one_way_adds_the_other_way_removes(
            @ForAll("profiles") RoleProfile before, @ForAll("profiles") RoleProfile after) {
        ProfileDifference there = ProfileDifference.between(before, after);
        ProfileDifference back = ProfileDifference.between(after, before);
        assertThat(count(there, Added.class)).isEqualTo(count(back, Removed.class));
        assertThat(count(there, Removed.class)).isEqualTo(count(back, Added.class));
        assertThat(there.values()).hasSameSizeAs(back.values());
    }

    @Property(tries = 300)
    void the_words_not_added_are_the_old_text_and_those_not_removed_the_new(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        List<WordRun> runs = WordRun.between(before, after);
        assertThat(without(Mark.ADDED, runs)).isEqualTo(before);
        assertThat(without(Mark.REMOVED, runs)).isEqualTo(after);
    }

    @Property(tries = 200)
    void a_comparison_has_every_statement_of_every_profile_in_exactly_one_row(
            @ForAll("profiles") RoleProfile first,
            @ForAll("profiles") RoleProfile second,
            @ForAll("profiles") RoleProfile third) {
        List<RoleProfile> profiles = List.of(first, second, third);
        RoleComparison comparison = RoleComparison.of(profiles);
        for (int i = 0; i < profiles.size(); i++) {
            int column = i;
            assertThat(comparison.statements().stream()
                            .flatMap(row -> Stream.ofNullable(row.cells().get(column))))
                    .containsExactlyInAnyOrderElementsOf(ProfileStatement.of(profiles.get(i)));
        }
    }

    @Property(tries = 300)
    void texts_without_a_common_telling_word_are_less_similar_than_asked(
            @ForAll("texts") String one,
            @ForAll("texts") String two,
            @ForAll @DoubleRange(min = 0.3, max = 0.9) double asked) {
        Set<String> first = ContentWords.setOf(one);
        Set<String> second = ContentWords.setOf(two);
        WordWeights weights = WordWeights.of(List.of(first, second, Set.of("plan"), Set.of("plan", "tide")));
        Weighed weighed = weights.weighed(first);
        Weighed other = weights.weighed(second);
        if (Arrays.stream(weighed.telling(asked))
                .noneMatch(it -> Arrays.stream(other.telling(asked)).anyMatch(its -> its == it))) {
            assertThat(weighed.similarity(other)).isLessThan(asked);
        }
    }

    private static String without(Mark mark, List<WordRun> runs) {
        return runs.stream().filter(it -> it.mark() != mark).map(WordRun::text).collect(Collectors.joining(" "));
    }

    private static List<ProfileStatement> side(
            List<StatementChange> rows, Function<StatementChange, @Nullable ProfileStatement> side) {
        return rows.stream().map(side).filter(Objects::nonNull).toList();
    }

    private static long count(ProfileDifference difference, Class<?> type) {
        return difference.statements().stream().filter(type::isInstance).count();
    }

    @Provide
    Arbitrary<RoleProfile> profiles() {
        Arbitrary<List<String>> some = texts().list().ofMaxSize(8);
        return Combinators.combine(some, some, some).as((quay, office, essential) -> {
            RoleDraft draft = RoleDraft.titled("Harbour Master");
            draft.group("Quay").duties(quay).group("Office").duties(office);
            essential.forEach(draft::essential);
            return draft.profile();
        });
    }

    /** Few different words, so that many statements are alike and many are the same. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("plan", "berth", "tide", "pilot", "crew", "report", "the", "quay")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }
}
