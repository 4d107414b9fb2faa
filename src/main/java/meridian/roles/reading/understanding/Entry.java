package meridian.roles.reading.understanding;

import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Statement;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Field;
import org.jspecify.annotations.Nullable;

/** What stands in a section, in reading order. */
public sealed interface Entry {

    Lines lines();

    /** A list item with what is nested in it; {@code own} are the lines of its own words alone. */
    record Point(String marker, Words words, List<Statement> details, Lines own, Lines lines) implements Entry {}

    /** A paragraph. */
    record Prose(Words words, Lines lines) implements Entry {
        /** Whether it says what the list after it is. */
        boolean leadsIn() {
            char last = Letters.last(words.text());
            return last == ':' || last == '…' || last == '.' && words.text().endsWith("...");
        }
    }

    /**
     * A key and its value.
     *
     * @param field what the key names, null where it names no field
     * @param strong whether the key stands out as a lead-in does
     */
    record Fact(String key, @Nullable Field field, Words value, boolean strong, Lines lines) implements Entry {}

    /** Table rows that follow each other. */
    record Table(List<Block.Row> rows, Lines lines) implements Entry {}

    /** Code, comments, template tags. */
    record Raw(String text, Lines lines) implements Entry {}
}
