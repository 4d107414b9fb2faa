package meridian.access.privacy;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What all modules together keep of persons: each says it in a {@code personal-data.txt} of its own. */
@Component
public class PersonalData {

    private final List<Declaration> declarations;

    /** @throws IllegalArgumentException where a module's file cannot be understood */
    public PersonalData() {
        this.declarations = files().stream().map(PersonalData::read).toList();
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:meridian/*/personal-data.txt"))
                    .sorted(comparing(Resource::toString))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Declaration read(Resource file) {
        try {
            return Declaration.parse(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** One for each module. */
    public List<Declaration> declarations() {
        return declarations;
    }

    /** All of them, accounts first. */
    public List<Category> categories() {
        return declarations.stream().flatMap(it -> it.categories().stream()).toList();
    }

    /** Every table with what it says of persons, in the order of the categories. */
    public List<PersonalTable> tables() {
        return categories().stream().flatMap(it -> it.tables().stream()).toList();
    }
}
