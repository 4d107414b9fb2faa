package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Actor.Through;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees a role besides the people of its organisation, and what the audit says of how that came about. */
@ApplicationTest
class SharingARoleTest {

    private static final Actor AMARA = new Actor("Amara Obi", Through.PAGE);
    private static final LocalDate FUTURE = LocalDate.now().plusYears(1);

    private static final String ROLE = """
            # Lock keeper

            ## Duties

            - Opens the locks to every boat that comes
            - Keeps the gates and the sluices in order
            - Writes down each boat that passes
            """;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ShareRole shareRole;

    @Autowired
    private MakePublic makePublic;

    @Autowired
    private Shares shares;

    @Autowired
    private JdbcClient database;

    @Test
    void a_published_role_is_private_until_it_is_shared_and_again_once_that_is_ended() {
        Role role = published("shared");
        OrganisationId port = organisations.named("Port Authority").id();
        assertThat(shares.visibility(role.id())).isEqualTo(Visibility.PRIVATE);

        assertThat(shareRole.share(role.id(), port, FUTURE, AMARA)).isTrue();
        assertThat(shares.visibility(role.id())).isEqualTo(Visibility.SHARED);
        assertThat(shareRole.end(role.id(), port, AMARA)).isTrue();
        assertThat(shares.visibility(role.id())).isEqualTo(Visibility.PRIVATE);
        assertThat(shareRole.end(role.id(), port, AMARA)).isFalse();
        assertThat(acts(role)).endsWith("role.shared", "role.share-ended");
    }

    @Test
    void another_share_with_the_same_organisation_takes_the_place_of_the_one_before() {
        Role role = published("again");
        OrganisationId port = organisations.named("Port Authority").id();
        shareRole.share(role.id(), port, FUTURE, AMARA);
        shareRole.share(role.id(), port, FUTURE.plusDays(1), AMARA);

        assertThat(shares.of(role.id()))
                .extracting(Share::until, it -> it.endedAt() == null)
                .containsExactly(tuple(FUTURE.plusDays(1), true), tuple(FUTURE, false));
    }

    @Test
    void a_public_role_is_so_until_that_is_ended() {
        Role role = published("public");

        assertThat(makePublic.makePublic(role.id(), AMARA)).isTrue();
        assertThat(makePublic.makePublic(role.id(), AMARA)).isFalse();
        assertThat(shares.visibility(role.id())).isEqualTo(Visibility.PUBLIC);
        assertThat(makePublic.end(role.id(), AMARA)).isTrue();
        assertThat(shares.visibility(role.id())).isEqualTo(Visibility.PRIVATE);
        assertThat(acts(role)).endsWith("role.made-public", "role.made-private");
    }

    @Test
    void a_draft_is_shown_to_nobody_else() {
        Role draft = imported.role("Canal Trust", "draft/lock-keeper.md", ROLE);

        assertThat(makePublic.makePublic(draft.id(), AMARA)).isFalse();
        assertThat(shareRole.share(
                        draft.id(), organisations.named("Port Authority").id(), FUTURE, AMARA))
                .isFalse();
    }

    @Test
    void a_role_is_shared_with_another_organisation_and_until_a_day_to_come() {
        Role role = published("wrong");
        OrganisationId port = organisations.named("Port Authority").id();

        assertThatThrownBy(() -> shareRole.share(role.id(), role.organisation(), FUTURE, AMARA))
                .hasMessage("A role is shared with another organisation than its own");
        assertThatThrownBy(() -> shareRole.share(role.id(), port, LocalDate.of(2020, 1, 1), AMARA))
                .hasMessage("A role is shared until a day to come, and not until 2020-01-01");
    }

    private Role published(String folder) {
        Role role = imported.role("Canal Trust", folder + "/lock-keeper.md", ROLE);
        imported.published(role.slug());
        return role;
    }

    private List<String> acts(Role role) {
        return database.sql("select act from access.audit_entry where subject_id = :role order by number")
                .param("role", role.id().toString())
                .query((row, n) -> row.getString("act"))
                .list();
    }
}
