package meridian.roles.reading.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are read as CommonMark's grammar reads them, also those that are read without it. */
class LinesReadWithoutTheGrammarTest {

    private static final Parser GRAMMAR = parser().build();
    private static final Parser WITHOUT =
            parser().inlineParserFactory(PlainInlines::new).build();

    private static Parser.Builder parser() {
        return Parser.builder().extensions(List.of(TablesExtension.create()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plans the work & keeps it\n**Grade:** PO8\n**Reports to** the head",
                "**Next:** [Harbour Master](harbour-master.md)",
                "[« previous](pilot.md) | [next »](https://harbour.example/posts?of=2#master)",
                "<u>Essential",
                "<u>Essential</u>"
            })
    void aLineOfWordsWithAStrongLabelLinksOrAnUnderlineIsReadWithoutIt(String text) {
        assertThat(WITHOUT.parse(text).getFirstChild().getFirstChild()).isInstanceOf(PlainInlines.PlainText.class);
        assertThat(words(WITHOUT, text)).isEqualTo(words(GRAMMAR, text));
    }

    @Test
    void aStrongLabelOfAMarkWithoutWidthIsReadByTheGrammar() {
        assertThat(words(WITHOUT, "**\u00ad** Grade")).isEqualTo(words(GRAMMAR, "**\u00ad** Grade"));
    }

    @Property(tries = 3000)
    void everyLineSaysTheSameEitherWay(@ForAll("texts") String text) {
        assertThat(words(WITHOUT, text)).isEqualTo(words(GRAMMAR, text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "**",
                        "**",
                        "**",
                        "***",
                        "*",
                        "_",
                        "__",
                        "Grade",
                        "PO8",
                        "a",
                        "é",
                        "’",
                        "–",
                        "£5",
                        ":",
                        ".",
                        ",",
                        "(",
                        ")",
                        "\"",
                        " ",
                        " ",
                        " ",
                        "  ",
                        "\t",
                        "\u00a0",
                        "\u00ad",
                        "&",
                        "&amp;",
                        "<u>",
                        "<u>",
                        "</u>",
                        "<br>",
                        "<",
                        "[",
                        "[",
                        "]",
                        "](x)",
                        "](a/b-c_d.md#e)",
                        "](<x>)",
                        "](",
                        ")",
                        "[a](b)",
                        "!",
                        "`",
                        "\\",
                        "\\*",
                        "\n",
                        "\n",
                        "  \n",
                        "\n\n",
                        "\n## ",
                        "\n- ",
                        "\n| a | b |\n|---|---|\n| ",
                        " | ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(24)
                .map(pieces -> String.join("", pieces));
    }

    private static List<List<InlineText.Run>> words(Parser parser, String text) {
        List<List<InlineText.Run>> words = new ArrayList<>();
        collect(parser.parse(text), words);
        return words;
    }

    private static void collect(Node node, List<List<InlineText.Run>> words) {
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            words.add(InlineText.of(node));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, words);
        }
    }
}
