package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every text, whatever its characters: pieces of role documents and of markup, mixed at random. */
class GeneratedMarkupTest {

    private static final int WIDEST = 60;

    static final List<String> PIECES = List.of(
            "# ",
            "## ",
            "### Main duties",
            "**Essential**",
            "<u>Desirable",
            "- ",
            "  - ",
            "1. ",
            "1.1 ",
            "a) ",
            "(iv) ",
            "• ",
            "o ",
            "> ",
            ">>>> ",
            "| ",
            "|---|---|",
            "\n",
            "\n",
            "\n\n",
            "---",
            "===",
            "```",
            "~~~",
            "Grade: PO4",
            "Reports to: ",
            "Salary: £45,000 - £5",
            "£60,00",
            "$1k to ",
            "up to three direct reports",
            "two workstreams",
            "[previous](a_b.md)",
            "[x]: y",
            "](",
            "<dl><dt>",
            "</dd>",
            "<td>",
            "<!--",
            "-->",
            "<br>",
            "{% if %}",
            "{{ page }}",
            "---\ntitle: ",
            "topics:\n  - name: ",
            "PERSON SPECIFICATION",
            "Key responsibilities",
            "You will:",
            "SFIA Level 5",
            "AF = Application Form, I = Interview",
            "Autonomy",
            "E",
            "D",
            "✓",
            " ",
            "\t",
            "    ",
            "Lead Officer",
            "manage the budget of £3m",
            ".",
            ":",
            "\u200b",
            "\u0000",
            "\ud83d\ude80",
            "\u202e",
            "é",
            "İ",
            "ß",
            "\\",
            "*",
            "_",
            "[",
            "(",
            ")",
            "&amp;",
            "&#0;",
            "’");

    @Property(tries = 1000)
    void every_line_that_holds_a_word_is_accounted_for(@ForAll("texts") String text) {
        SourceText source = SourceText.of(text);
        for (List<Block> blocks : List.of(Blocks.ofMarkdown(source), Blocks.ofText(source))) {
            BitSet covered = new BitSet();
            for (RoleProfile profile : Understanding.read("generated.md", source, blocks)) {
                profile.accountedFor().stream()
                        .filter(lines -> lines.last() - lines.first() <= WIDEST)
                        .forEach(lines -> covered.set(lines.first(), lines.last() + 1));
            }
            for (int number = 1; number <= source.size(); number++) {
                assertThat(!source.holdsWord(number) || covered.get(number))
                        .as("line %d of %s", number, text)
                        .isTrue();
            }
        }
    }

    @Property(tries = 500)
    void the_same_text_reads_the_same(@ForAll("texts") String text) {
        SourceText source = SourceText.of(text);

        assertThat(Understanding.read("generated.md", source, Blocks.ofMarkdown(source)))
                .isEqualTo(Understanding.read("generated.md", source, Blocks.ofMarkdown(source)));
    }

    @Property(tries = 500)
    void no_range_points_outside_the_text(@ForAll("texts") String text) {
        SourceText source = SourceText.of(text);
        for (RoleProfile profile : Understanding.read("generated.txt", source, Blocks.ofText(source))) {
            assertThat(profile.accountedFor()).allMatch(lines -> within(lines, source));
            assertThat(profile.findings()).allMatch(finding -> source.size() == 0 || within(finding.lines(), source));
        }
    }

    private static boolean within(Lines lines, SourceText source) {
        return lines.first() >= 1 && lines.last() <= source.size();
    }

    /** Pieces far more often than plain characters: it is their meeting that breaks a reader. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(PIECES)),
                Tuple.of(2, Arbitraries.strings().ascii().ofMaxLength(12)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(6)));
        return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }
}
