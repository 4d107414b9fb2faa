package meridian.roles.frameworks;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a file that was to be imported.
 *
 * @param line from 1, as a text editor or spreadsheet counts
 * @param column the column's heading, null where the whole line is meant
 * @param given what stands there, null where nothing does
 * @param rule what should stand there, as a sentence
 */
public record ImportProblem(
        String file,
        int line,
        @Nullable String column,
        @Nullable String given,
        String rule) {

    /** The problem as one sentence for a person. */
    public String message() {
        return place() + (given == null ? ": " : ": “" + given + "”. ") + rule;
    }

    /** Where it stands: "skills.csv, line 4, column Skill Level". */
    public String place() {
        return "%s, line %d%s".formatted(file, line, column == null ? "" : ", column " + column);
    }
}
