package meridian.roles.reading.formats;

import java.util.List;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.SourceText;

/** Texts brought to {@link Block}s. */
public final class Blocks {

    private Blocks() {}

    /** The blocks of a Markdown text, with the front matter and the HTML that may stand in it. */
    public static List<Block> ofMarkdown(SourceText source) {
        return MarkdownBlocks.of(source);
    }

    /** The blocks of a text without markup: headings and lists are told by how its lines look. */
    public static List<Block> ofText(SourceText source) {
        return TextBlocks.of(source);
    }
}
