package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import meridian.roles.reading.formats.UnreadableDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document has a name that says what it is. */
class NamedContentTest {

    private static final String TEXT = "# Keeper";
    private static final String ZIPPED = "PK\u0003\u0004 and so on";
    private static final String PDF = "%PDF-1.7 and so on";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keeper.md",
                "KEEPER.TXT",
                "keeper.htm",
                "keeper.doc",
                "keeper",
                "Keeper No. 2",
                "a.b/keeper",
                "v1.2"
            })
    void a_text_is_one(String name) {
        assertThatCode(() -> check(name, TEXT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeper.docx", "keeper.odt", "keeper"})
    void a_word_document_is_one(String name) {
        assertThatCode(() -> check(name, ZIPPED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "keeper.md,",
        "keeper.docx,",
        "keeper.pdf, PK",
        "keeper.exe, text",
        "keeper.docx, text",
        "keeper.js, text"
    })
    void one_that_is_another_is_refused(String name, String held) {
        assertThatThrownBy(() -> check(name, held == null ? PDF : held.equals("PK") ? ZIPPED : TEXT))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageStartingWith("is named ." + name.substring(name.indexOf('.') + 1));
    }

    @ParameterizedTest
    @CsvSource({"keeper.md, true", "keeper.html, true", "keeper, false", "keeper.pdf, false", "Keeper.Parks, false"})
    void a_text_that_is_typed_has_an_ending_of_texts(String name, boolean isOfText) {
        assertThat(NamedContent.isOfText(name)).isEqualTo(isOfText);
    }

    private static void check(String name, String content) throws UnreadableDocument {
        NamedContent.check(name, content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
