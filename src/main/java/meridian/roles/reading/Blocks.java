package meridian.roles.reading;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.Lines;

/** Texts brought to {@link Block}s. */
public final class Blocks {

    private Blocks() {}

    /** The blocks of a Markdown text, with the HTML that may stand in it. */
    public static List<Block> ofMarkdown(SourceText source) {
        return ofText(source);
    }

    /** The blocks of a text without markup: headings and lists are told by how its lines look. */
    public static List<Block> ofText(SourceText source) {
        List<Block> blocks = new ArrayList<>();
        for (int number = 1; number <= source.size(); number++) {
            if (source.holdsWord(number)) {
                blocks.add(new Block.Paragraph(Words.of(source.line(number).strip()), Lines.of(number)));
            }
        }
        return blocks;
    }
}
