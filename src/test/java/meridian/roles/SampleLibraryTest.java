package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import meridian.access.Organisations;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SampleLibraryTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Roles roles;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Shares shares;

    @Autowired
    private Versions versions;

    @Autowired
    private JdbcClient database;

    @Test
    void fills_an_empty_installation_once_with_published_roles_a_second_version_and_a_waiting_draft() {
        fill();
        int count = count();
        fill();

        assertThat(count()).isEqualTo(count).isGreaterThan(25);
        assertThat(organisations.all()).hasSize(2);
        assertThat(slugs("live_version = 2 and draft_revision is null"))
                .singleElement()
                .satisfies(slug -> assertThat(
                                versions.listOf(roles.at(slug).orElseThrow().id()))
                        .extracting(PublishedVersion::number)
                        .containsExactly(2, 1));
        assertThat(slugs("is_public")).hasSizeGreaterThan(5);
        assertThat(slugs("not is_public and status = 'published'"))
                .filteredOn(it -> shares.visibility(roles.at(it).orElseThrow().id()) == Visibility.SHARED)
                .singleElement()
                .satisfies(it -> assertThat(shares.of(roles.at(it).orElseThrow().id()))
                        .extracting(share -> share.with().name())
                        .containsExactly("Harrowmere Borough Council"));
        assertThat(slugs("draft_revision is not null"))
                .singleElement()
                .satisfies(slug ->
                        assertThat(drafts.of(roles.at(slug).orElseThrow().id())).isPresent());
    }

    private void fill() {
        beans.createBean(SampleLibrary.class).fill();
    }

    private int count() {
        return database.sql("select count(*) from roles.role where status = 'published'")
                .query(Integer.class)
                .single();
    }

    private List<String> slugs(String where) {
        return database.sql("select slug from roles.role where " + where)
                .query((row, n) -> row.getString("slug"))
                .list();
    }
}
