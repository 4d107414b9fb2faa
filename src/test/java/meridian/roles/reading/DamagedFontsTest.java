package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import meridian.roles.reading.formats.UnreadableDocument;
import org.junit.jupiter.api.Test;

/** Fonts of a PDF whose damage makes a range of billions of codes, which PDFBox would note one by one. */
class DamagedFontsTest {

    private static final String PAINTED = "BT /F 12 Tf 50 700 Td (ABC) Tj ET";
    private static final String SIMPLE = "/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R";
    private static final String WIDE = "/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R"
            + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo"
            + "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>%s>>]";
    private static final String SHIFTED = "<41> <5A> <0062>";

    @Test
    void a_range_of_characters_wider_than_any_font_is_left_out_and_the_others_are_kept() throws Exception {
        assertThat(read(SIMPLE, ranges(SHIFTED + "\n<00000000> <7FFFFFFF> <20>\n<61> <7A> [<0031> <0032>]")))
                .isEqualTo("bcd");
        assertThat(read(
                        SIMPLE,
                        ranges("<0027 2 0031> <7030 032dd202E> <0003>\n<C0000000> <30000000> <20>\n" + SHIFTED)))
                .isEqualTo("bcd");
    }

    @Test
    void pairs_of_single_characters_are_no_ranges() throws Exception {
        assertThat(read(SIMPLE, "3 beginbfchar <41> <D83DDE00> <42> <0062> <43> <0063> endbfchar"))
                .isEqualTo("😀bc");
    }

    @Test
    void a_range_of_widths_wider_than_any_font_is_left_out() throws Exception {
        String map = ranges("<4142> <4142> <0062>");
        assertThat(read(WIDE.formatted("/W[0[500] 7 2000000000 500 9[300]]"), map))
                .isEqualTo("b");
        assertThat(read(WIDE.formatted("/W2[0[1 2 3] 7 2000000000 1 2 3]"), map))
                .isEqualTo("b");
    }

    @Test
    void a_map_that_refers_to_itself_is_looked_at_once() throws Exception {
        byte[] pdf = BadDocuments.pdf(PAINTED, SIMPLE, ranges(SHIFTED));
        String turning = new String(pdf, StandardCharsets.US_ASCII).replace("6 0 obj <<", "6 0 obj <</ToUnicode 6 0 R");

        assertThat(read(BadDocuments.bytes(turning))).isEqualTo("bcd");
    }

    private static String ranges(String ranges) {
        return "9 beginbfrange\n" + ranges + "\nendbfrange\n";
    }

    private static String read(String font, String map) throws UnreadableDocument {
        return read(BadDocuments.pdf(PAINTED, font, map));
    }

    private static String read(byte[] pdf) throws UnreadableDocument {
        return DocumentReader.read("fonts.pdf", pdf).text().text().strip();
    }
}
