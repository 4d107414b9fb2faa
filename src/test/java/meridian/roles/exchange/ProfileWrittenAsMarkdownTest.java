package meridian.roles.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.DocumentReader;
import meridian.roles.reading.ReadDocument;
import meridian.roles.reading.formats.UnreadableDocument;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfileWrittenAsMarkdownTest {

    @Property(tries = 400)
    void a_profile_reads_back_the_same(@ForAll("profiles") RoleProfile profile) throws UnreadableDocument {
        List<RoleProfile> read = read(MarkdownWriter.write(profile)).profiles();

        assertThat(read)
                .singleElement()
                .satisfies(one -> assertThat(ProfileContent.of(one)).isEqualTo(ProfileContent.of(profile)));
    }

    @Property(tries = 60)
    void several_profiles_read_back_as_parts_of_one_document(@ForAll("selections") List<RoleProfile> profiles)
            throws UnreadableDocument {
        List<RoleProfile> read = read(MarkdownWriter.write(profiles)).profiles();

        assertThat(read.stream().map(ProfileContent::of))
                .isEqualTo(profiles.stream().map(ProfileContent::of).toList());
        assertThat(read.stream().map(RoleProfile::part)).doesNotContainNull();
    }

    @Property(tries = 100)
    void every_line_that_holds_a_word_is_accounted_for(@ForAll("profiles") RoleProfile profile)
            throws UnreadableDocument {
        ReadDocument document = read(MarkdownWriter.write(profile));
        RoleProfile read = document.profiles().getFirst();

        for (int line = 1; line <= document.text().size(); line++) {
            int number = line;
            assertThat(!document.text().holdsWord(line)
                            || read.accountedFor().stream().anyMatch(lines -> lines.contains(number)))
                    .as("line %d: %s", line, document.text().line(line))
                    .isTrue();
        }
    }

    private static ReadDocument read(String markdown) throws UnreadableDocument {
        return DocumentReader.read("exported.md", markdown.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<RoleProfile> profiles() {
        return ProfileArbitraries.profiles();
    }

    @Provide
    Arbitrary<List<RoleProfile>> selections() {
        return ProfileArbitraries.profiles().list().ofMinSize(2).ofMaxSize(4);
    }
}
