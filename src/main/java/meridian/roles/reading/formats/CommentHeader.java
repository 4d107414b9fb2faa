package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;

/** The fields a Markdown file may begin with inside comments: {@code <!-- Title: Lock keeper -->} and the like. */
final class CommentHeader {

    /** Comments that begin a file and go on for more lines than this hold no header. */
    private static final int LONGEST = 40;

    private final List<Block> found = new ArrayList<>();

    /** The mark that closes the open comment, empty where none is open. */
    private String close = "";

    private boolean fields;

    private CommentHeader() {}

    /**
     * Takes the fields into {@code blocks}, and a line of the comments that names none as it is.
     *
     * @return the number of the last line of the comments, 0 where the text begins with none or they name no field
     */
    static int read(SourceText source, List<Block> blocks) {
        CommentHeader header = new CommentHeader();
        int end = 0;
        for (int number = 1; number <= Math.min(source.size(), LONGEST); number++) {
            String line = source.line(number).strip();
            if (!line.isEmpty() && !header.take(line, Lines.of(number))) {
                break;
            }
            end = line.isEmpty() || !header.close.isEmpty() ? end : number;
        }
        if (!header.fields || !header.close.isEmpty()) {
            return 0;
        }
        blocks.addAll(header.found);
        return end;
    }

    /** Takes a line of a comment; false where it is none, or goes on after the comment. */
    private boolean take(String line, Lines at) {
        if (close.isEmpty()) {
            close = line.startsWith("<!--") ? "-->" : line.startsWith("/*") ? "*/" : "";
        }
        boolean ends = line.endsWith(close);
        if (close.isEmpty() || !ends && line.contains(close)) {
            return false;
        }
        HeaderField field = HeaderField.read(said(line));
        if (field == null || field.field() == Field.OTHER || field.value().isEmpty()) {
            found.add(new Block.Verbatim(line, at));
        } else {
            fields = true;
            found.add(new Block.Pair(Words.of(field.key()), Words.of(field.value()), at));
        }
        close = ends ? "" : close;
        return true;
    }

    /** What a line of a comment says, without the marks of the comment. */
    private static String said(String line) {
        String said = line.startsWith("<!--") ? line.substring(4) : line;
        said = said.endsWith("-->") ? said.substring(0, said.length() - 3) : said;
        said = said.endsWith("*/") ? said.substring(0, said.length() - 2) : said;
        return Letters.folded(Letters.withoutStart(said, "/* "));
    }
}
