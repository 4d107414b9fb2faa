package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.SourceText;

/**
 * A Markdown text with what is a site generator's taken out, line for line: the front matter, and the lines that hold
 * nothing but tags.
 *
 * @param text the rest, with empty lines where something was taken
 * @param mixed whether what was taken stands among the lines of the rest
 */
record TemplateLines(String text, List<Block.Verbatim> verbatim, boolean mixed) {

    /** Takes the front matter of the source, or the comments it begins with, into {@code blocks}, the lines of tags into {@link #verbatim}. */
    static TemplateLines of(SourceText source, List<Block> blocks) {
        FrontMatter.Read matter = FrontMatter.read(source, blocks);
        int body = (matter.end() == 0 ? CommentHeader.read(source, blocks) : matter.end()) + 1;
        List<Block.Verbatim> verbatim = new ArrayList<>();
        if (body == 1 && source.text().indexOf('{') < 0) {
            return new TemplateLines(source.text(), verbatim, false);
        }
        String[] text = source.lines().toArray(String[]::new);
        Arrays.fill(text, 0, body - 1, "");
        matter.scalars().copy(source, text);
        for (int number = body; number <= source.size(); number++) {
            String line = source.line(number);
            if (isTag(line)) {
                verbatim.add(new Block.Verbatim(line.strip(), Lines.of(number)));
                text[number - 1] = "";
            }
        }
        boolean mixed = !verbatim.isEmpty() || matter.scalars().areThere();
        return new TemplateLines(String.join("\n", text), verbatim, mixed);
    }

    private static boolean isTag(String line) {
        if (line.indexOf('{') < 0) {
            return false;
        }
        String bare = line.strip();
        if (bare.startsWith("{:") && bare.endsWith("}")) {
            return true;
        }
        int start = line.indexOf("{%");
        if (start < 0) {
            start = line.indexOf("{{<");
        }
        if (start < 0 || !line.substring(0, start).isBlank()) {
            return false;
        }
        int end = line.stripTrailing().length();
        return line.startsWith("%}", end - 2) && line.indexOf("%}") == end - 2
                || line.startsWith(">}}", Math.max(0, end - 3));
    }
}
