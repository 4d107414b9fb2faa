package meridian.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One choice of a select, of radio buttons or of check boxes. */
public record Option(String value, String text, @Nullable String hint) {

    public Option(String value, String text) {
        this(value, text, null);
    }

    /** Choices whose value is their text. */
    public static List<Option> of(List<String> texts) {
        return texts.stream().map(text -> new Option(text, text)).toList();
    }
}
