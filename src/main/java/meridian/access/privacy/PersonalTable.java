package meridian.access.privacy;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that say something of a person. A table stands twice where it does so in two ways: what you did, and what
 * was done to you.
 *
 * @param name with its schema: {@code access.session}
 * @param foundBy by what the rows of one person are found, any of these; empty where nothing leads to them
 * @param unfound why nothing does; null where something does
 * @param organisation the column that says whose rows they are, where the table has no policy of its own that keeps those of
 *     other organisations back; else null
 */
public record PersonalTable(
        String name,
        List<FoundBy> foundBy,
        @Nullable String unfound,
        @Nullable String organisation,
        Retention kept,
        List<PersonalColumn> columns) {

    public PersonalTable {
        foundBy = List.copyOf(foundBy);
        columns = List.copyOf(columns);
        if (foundBy.isEmpty() == (unfound == null)) {
            throw new IllegalArgumentException(name + " says either how its rows are found, or why not");
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(name + " has no columns that say something of a person");
        }
    }

    /** Whether rows of it can be found for a person. */
    public boolean isFound() {
        return !foundBy.isEmpty();
    }

    /** Whether its rows are found by texts that name a person, which speak of other things too. */
    public boolean isSearched() {
        return foundBy.stream().anyMatch(it -> it.way() == FoundBy.Way.WORDS);
    }

    /** Whether a row may be of somebody else of the same name. */
    public boolean isUnsure() {
        return foundBy.stream().anyMatch(FoundBy::isUnsure);
    }

    /**
     * Which rows are of a person, as a condition on the table, in the sight of whoever asks. It is asked with the parameters of
     * {@link DataSubject#parameters}.
     */
    public String condition() {
        String theirs = foundBy.stream().map(FoundBy::condition).collect(joining(" or ", "(", ")"));
        return organisation == null
                ? theirs
                : theirs + " and (%1$s is null or %1$s = any (access.organisations()))".formatted(organisation);
    }
}
