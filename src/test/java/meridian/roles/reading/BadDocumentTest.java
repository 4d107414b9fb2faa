package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import meridian.roles.reading.formats.UnreadableDocument;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class BadDocumentTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    void an_empty_file_is_called_empty() {
        refused("a.md", new byte[0], "is empty");
    }

    @Test
    void a_text_of_white_space_holds_nothing() {
        refused("a.txt", bytes(" \n\t\n"), "holds no text");
    }

    @Test
    void a_picture_is_no_text() {
        refused("a.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 1, 2, 3}, "is not a text");
    }

    @Test
    void rich_text_and_old_word_files_are_named() {
        refused("a.doc", bytes("{\\rtf1 words}"), "is Rich Text (.rtf). Save it as");
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4096);
        refused("a.doc", old, "is an old Office file (.doc). Save it as");
    }

    @Test
    void a_pdf_behind_a_password_says_so() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(bytes);
            refused("a.pdf", bytes.toByteArray(), "is protected by a password");
        }
    }

    @Test
    void a_word_file_behind_a_password_says_so() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(zip("word/document.xml", bytes("<document/>")));
            }
            container.writeFilesystem(bytes);
            refused("a.docx", bytes.toByteArray(), "is protected by a password");
        }
    }

    @Test
    void a_pdf_without_words_is_taken_for_a_scan() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
            refused("a.pdf", bytes.toByteArray(), "holds pages but no text");
        }
    }

    @Test
    void a_damaged_file_is_called_damaged() throws IOException {
        refused("a.pdf", bytes("%PDF-1.7\nnothing that follows is a PDF"), "is a damaged PDF");
        byte[] whole = zip("word/document.xml", bytes("<document><body><p>".repeat(50)));
        refused("a.docx", whole, "is a damaged Word or ODT file");
        refused("a.docx", Arrays.copyOf(whole, whole.length / 2), "is a damaged Word or ODT file");
    }

    @Test
    void a_zip_of_other_things_is_no_document() throws IOException {
        refused("a.docx", zip("holiday.jpg", bytes("x")), "is a zip file that is no Word or ODT document");
    }

    @Test
    void a_word_file_that_unpacks_to_hundreds_of_megabytes_is_stopped() throws IOException {
        refused("a.docx", bomb("word/document.xml"), "unpacks to more than 64 MB");
    }

    @Test
    void an_odt_file_that_unpacks_to_hundreds_of_megabytes_is_stopped() throws IOException {
        refused("a.odt", bomb("content.xml"), "unpacks to more than 64 MB");
    }

    @Test
    void fifty_megabytes_of_text_are_too_much() {
        byte[] text = new byte[50 << 20];
        Arrays.fill(text, (byte) 'a');
        refused("a.txt", text, "is a file of 50 MB; at most 32 MB are read");
        refused("a.txt", bytes("Leads the team.\n".repeat(400_000)), "holds more than 5,000,000 characters");
    }

    @Test
    void a_line_of_ten_megabytes_is_too_long() {
        refused("a.md", bytes("word ".repeat(900_000)), "holds a line or paragraph of more than 100,000 characters");
        byte[] line = new byte[10 << 20];
        Arrays.fill(line, (byte) 'a');
        refused("a.md", line, "holds more than 5,000,000 characters");
    }

    @Test
    void ten_thousand_quotes_in_one_another_are_too_deep() {
        refused(
                "a.md",
                bytes("> ".repeat(10_000) + "Grade: PO8"),
                "nests quotes, lists or elements more than 100 deep");
    }

    @Test
    void ten_thousand_lists_in_one_another_are_too_deep() {
        refused("a.md", bytes("* + ".repeat(5_000) + "x"), "nests quotes, lists or elements more than 100 deep");
    }

    @Test
    void a_page_of_ten_thousand_elements_in_one_another_is_too_deep() {
        refused("a.html", bytes("<html><body>" + "<div>".repeat(10_000) + "x"), "nests quotes, lists or elements");
    }

    @Test
    void a_word_table_of_a_hundred_thousand_rows_is_too_long() throws IOException {
        String row = "<tr><tc><p><r><t>a</t></r></p></tc><tc><p><r><t>b</t></r></p></tc></tr>";
        String document =
                "<document xmlns='%s'><body><tbl>%s</tbl></body></document>".formatted(WORD, row.repeat(100_000));
        refused("a.docx", zip("word/document.xml", bytes(document)), "holds more than 20,000 table rows");
    }

    private static void refused(String name, byte[] content, String message) {
        assertThatThrownBy(() -> DocumentReader.read(name, content))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(message)
                .satisfies(refusal -> {
                    String line = String.valueOf(refusal.getMessage());
                    org.assertj.core.api.Assertions.assertThat(line)
                            .doesNotContain("\n")
                            .endsWith(".");
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** A document that opens well and then goes on for 200 MB of spaces. */
    private static byte[] bomb(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(bytes("<document xmlns='%s'><body>".formatted(WORD)));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
