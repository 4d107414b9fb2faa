package meridian.roles.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritingAProfileFieldByFieldTest {

    private static final Lines LINES = Lines.of(3);

    private static final RoleProfile FULL = ProfileBuilder.of("role.md")
            .part(new RoleProfile.Part(1, 2, LINES))
            .title("Lead Product Manager")
            .organisation("Northmere Council")
            .department("Digital")
            .directorate("Resources")
            .section("Products")
            .grade("PO8")
            .reportsTo("Head of Product")
            .family("Product management")
            .seniority("Lead")
            .framework(new RoleProfile.Framework("SFIA", "8", 5, LINES))
            .purpose(List.of(new RoleProfile.Statement("Leads the product.", LINES)))
            .responsibilities(List.of(new RoleProfile.Responsibility(null, "Own the roadmap.", List.of(), LINES)))
            .competencies(List.of(new RoleProfile.Competency("Autonomy", "Works under broad direction.", LINES)))
            .capabilities(List.of(new RoleProfile.Capability("User focus", "expert", LINES)))
            .criteria(List.of(new RoleProfile.Criterion(null, null, "Has led a product.", List.of("I"), LINES)))
            .assessmentMethods(List.of(new RoleProfile.AssessmentMethod("I", "Interview", LINES)))
            .measures(List.of(new RoleProfile.Statement("Users succeed.", LINES)))
            .limits(new RoleProfile.Limits(5, 25, 2))
            .pay(List.of(new RoleProfile.Pay("UK", BigDecimal.ONE, BigDecimal.TEN, "GBP", "year", LINES)))
            .ladder(new RoleProfile.Ladder("Product Manager", "Head of Product"))
            .sources(Map.of("title", new RoleProfile.Source(LINES)))
            .other(List.of(new RoleProfile.Other("Applying", "Write to us.", LINES)))
            .findings(List.of(new RoleProfile.Finding("unsure", RoleProfile.Severity.ADVICE, LINES, "Look here.")))
            .build();

    @Test
    void everyFieldSetIsInTheProfileAndInOneBegunFromIt() throws Exception {
        RoleProfile nothing = ProfileBuilder.of("").build();
        RoleProfile again = ProfileBuilder.from(FULL).build();

        for (RecordComponent field : RoleProfile.class.getRecordComponents()) {
            assertThat(field.getAccessor().invoke(FULL))
                    .as(field.getName())
                    .isNotEqualTo(field.getAccessor().invoke(nothing));
        }
        assertThat(again).isEqualTo(FULL);
    }

    @Test
    void aFieldSetAnewLeavesAllOthersAsTheyWere() {
        RoleProfile other = ProfileBuilder.from(FULL).grade("PO9").build();

        assertThat(other.grade()).isEqualTo("PO9");
        assertThat(ProfileBuilder.from(other).grade("PO8").build()).isEqualTo(FULL);
    }

    @Test
    void whatIsAddedToAListAfterwardsIsNotInTheProfile() {
        List<RoleProfile.Statement> measures = new ArrayList<>();
        ProfileBuilder written = ProfileBuilder.of("role.md").measures(measures);
        measures.add(new RoleProfile.Statement("Users succeed.", LINES));
        RoleProfile profile = written.build();
        measures.clear();

        assertThat(profile.measures()).hasSize(1);
    }
}
