package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import meridian.access.Actor;
import meridian.access.Actor.Through;
import meridian.access.AuditVerdict.Sound;
import meridian.access.VerifyAudit;
import meridian.roles.correcting.Correction.SetValue;
import meridian.roles.correcting.ProfileValue;
import meridian.testing.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a head of profession does with a role, and what the audit says of it after. */
@ApplicationTest
class WhatIsDoneIsAuditedTest {

    private static final Actor AMARA = new Actor("Amara Obi", Through.PAGE);

    private static final String ROLE = """
            # Harbour surveyor

            **Grade:** PO2
            **Reports to:** Harbour master

            ## Duties

            - Surveys the quays of the harbour twice a year
            - Keeps the charts of the harbour true
            - Tells the harbour master what is unsafe
            """;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private CorrectDraft correctDraft;

    @Autowired
    private StartDraft startDraft;

    @Autowired
    private WithdrawRole withdrawRole;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource source;

    @Test
    void from_the_import_to_the_withdrawal_each_act_has_its_entry_and_the_chain_is_sound() throws SQLException {
        Role role = imported.role("Harbour Board", "harbour-surveyor.md", ROLE);
        Draft draft = startDraft.start(role.id(), AMARA).orElseThrow();
        correctDraft.correct(role.id(), draft.revision(), new SetValue(ProfileValue.GRADE, "PO2", "PO3"), AMARA);
        imported.published(role.slug());
        withdrawRole.withdraw(role.id(), "Merged with the deputy harbour master", AMARA);
        withdrawRole.restore(role.id(), AMARA);
        Draft given = startDraft.start(role.id(), AMARA).orElseThrow();
        startDraft.discard(role.id(), given.revision(), AMARA);

        assertThat(acts(role))
                .containsExactly(
                        "role.imported by Somebody not signed in through job",
                        "draft.corrected by Amara Obi through page",
                        "role.published by Somebody not signed in through page",
                        "role.withdrawn by Amara Obi through page",
                        "role.restored by Amara Obi through page",
                        "draft.started by Amara Obi through page",
                        "draft.discarded by Amara Obi through page");
        assertThat(reasonOf("role.withdrawn")).isEqualTo("Merged with the deputy harbour master");
        try (Connection connection = source.getConnection()) {
            assertThat(new VerifyAudit(connection, List.of()).run(checked -> {}))
                    .isInstanceOf(Sound.class);
        }
    }

    @Test
    void a_correction_of_a_draft_that_is_another_by_now_leaves_no_entry() {
        Role role = imported.role("Harbour Board", "another-surveyor.md", ROLE);
        int before = acts(role).size();

        SetValue correction = new SetValue(ProfileValue.GRADE, "PO2", "PO3");

        assertThatThrownBy(() -> correctDraft.correct(role.id(), 99, correction, AMARA))
                .isInstanceOf(StaleRevision.class);

        assertThat(acts(role)).hasSize(before);
    }

    private List<@Nullable String> acts(Role role) {
        return database.sql("""
                select act || ' by ' || actor || ' through ' || through
                from access.audit_entry join access.audit_details using (number)
                where subject_kind = 'role' and subject_id = :id order by number
                """)
                .param("id", role.id().toString())
                .query(String.class)
                .list();
    }

    private String reasonOf(String act) {
        return database.sql("""
                select reason from access.audit_entry join access.audit_details using (number) where act = :act
                """).param("act", act).query(String.class).single();
    }
}
