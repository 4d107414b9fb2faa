package meridian.roles.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents nobody can read, or that were made to hurt. */
public final class BadDocuments {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DEEP = "nests quotes, lists or elements more than 100 deep";
    private static final String DAMAGED = "is a damaged Word or ODT file";
    private static final int TEN_THOUSAND = 10_000;

    private BadDocuments() {}

    /** A document and what Meridian says of it, or begins to. */
    public record Bad(String name, Content content, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Made when it is asked for: some are large. */
    @FunctionalInterface
    public interface Content {
        byte[] bytes() throws Exception;
    }

    public static List<Bad> all() {
        return List.of(
                new Bad("empty.md", () -> new byte[0], "is empty"),
                new Bad("empty.docx", () -> new byte[0], "is empty"),
                new Bad("empty.pdf", () -> new byte[0], "is empty"),
                new Bad("white-space.txt", () -> bytes(" \n\t\n"), "holds no text"),
                new Bad("no-words.html", () -> bytes("<!doctype html><title></title><p> </p>"), "holds no text"),
                new Bad("picture.md", BadDocuments::picture, "is not a text or a format Meridian knows. Save it as"),
                new Bad("picture.html", BadDocuments::picture, "is not a text"),
                new Bad("rich-text.docx", () -> bytes("{\\rtf1 words}"), "is Rich Text (.rtf). Save it as"),
                new Bad("old-word.docx", BadDocuments::oldWord, "is an old Office file (.doc). Save it as"),
                new Bad("protected.pdf", BadDocuments::protectedPdf, "is protected by a password"),
                new Bad("protected.docx", BadDocuments::protectedWord, "is protected by a password"),
                new Bad("protected.odt", BadDocuments::protectedOdt, "is protected by a password"),
                new Bad("scan.pdf", () -> pdf(""), "holds pages but no text"),
                new Bad("damaged.pdf", () -> bytes("%PDF-1.7\nnothing that follows is a PDF"), "is a damaged PDF"),
                new Bad("damaged.docx", () -> word("<p>".repeat(50)), DAMAGED),
                new Bad("damaged.odt", () -> odt("<text><p>words"), DAMAGED),
                new Bad("cut.docx", () -> cut(word("<p><r><t>words</t></r></p></body></document>")), DAMAGED),
                new Bad("cut.odt", () -> cut(odt("<text/></body></document-content>")), DAMAGED),
                new Bad("holiday.docx", () -> zip("holiday.jpg", bytes("x")), "is a zip file that is no Word or ODT"),
                new Bad("bomb.docx", () -> bomb("word/document.xml"), "unpacks to more than 64 MB"),
                new Bad("bomb.odt", () -> bomb("content.xml"), "unpacks to more than 64 MB"),
                new Bad("bomb.pdf", BadDocuments::pdfBomb, "unpacks to more than 64 MB"),
                new Bad("fonts.pdf", BadDocuments::manyFonts, "holds fonts of more than 2,097,152 characters"),
                new Bad("fifty-megabytes.txt", () -> filled(50 << 20), "is a file of 50 MB; at most 32 MB are read"),
                new Bad("much.txt", () -> bytes("Leads the team.\n".repeat(400_000)), "holds more than 5,000,000"),
                new Bad("much.html", () -> bytes("<p>Leads the team.\n".repeat(400_000)), "holds more than 5,000,000"),
                new Bad("line.md", () -> filled(10 << 20), "holds more than 5,000,000 characters"),
                new Bad(
                        "line.txt",
                        () -> bytes("word ".repeat(900_000)),
                        "holds a line or paragraph of more than 100,000"),
                new Bad("quotes.md", () -> bytes("> ".repeat(TEN_THOUSAND) + "Grade: PO8"), DEEP),
                new Bad("quotes.txt", () -> bytes(">".repeat(TEN_THOUSAND) + "Grade: PO8"), DEEP),
                new Bad("lists.md", () -> bytes("* + ".repeat(TEN_THOUSAND / 2) + "x"), DEEP),
                new Bad("elements.html", () -> bytes("<html><body>" + "<div>".repeat(TEN_THOUSAND) + "x"), DEEP),
                new Bad("lists.html", () -> bytes("<html>" + "<ul><li>x".repeat(TEN_THOUSAND)), DEEP),
                new Bad("quotes.html", () -> bytes("<html>" + "<blockquote>\n".repeat(TEN_THOUSAND) + "x"), DEEP),
                new Bad("tables.html", () -> bytes("<html>" + "<table><tr><td>x\n".repeat(TEN_THOUSAND)), DEEP),
                new Bad("tables.docx", () -> word("<tbl><tr><tc>".repeat(TEN_THOUSAND)), DEEP),
                new Bad("boxes.docx", () -> word("<p><r><t>x</t>".repeat(TEN_THOUSAND)), DEEP),
                new Bad("lists.odt", () -> odt("<text>" + "<list><list-item>".repeat(TEN_THOUSAND)), DEEP),
                new Bad(
                        "rows.docx",
                        () -> word("<tbl>" + row().repeat(100_000) + "</tbl></body></document>"),
                        "holds more than 20,000 table rows"));
    }

    /** A zip with one entry. */
    public static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, entry, content);
        }
        return bytes.toByteArray();
    }

    static byte[] word(String body) throws IOException {
        return zip("word/document.xml", bytes("<document xmlns='%s'><body>%s".formatted(WORD, body)));
    }

    static byte[] odt(String body) throws IOException {
        String offices = "urn:oasis:names:tc:opendocument:xmlns:";
        return zip(
                "content.xml",
                bytes("<o:document-content xmlns:o='%1$soffice:1.0' xmlns='%1$stext:1.0'><o:body>%2$s"
                        .formatted(
                                offices,
                                body.replace("<text", "<o:text")
                                        .replace("</body", "</o:body")
                                        .replace("</doc", "</o:doc"))));
    }

    /** A PDF of one page that paints this. */
    static byte[] pdf(String painted) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            PDStream content = new PDStream(pdf);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(bytes(painted));
            }
            page.setContents(content);
            pdf.addPage(page);
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    /**
     * A PDF of one page.
     *
     * @param font the entries of its one font, F
     * @param map what its codes mean, for /ToUnicode 6 0 R
     */
    static byte[] pdf(String painted, String font, String map) {
        return bytes("""
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                5 0 obj <</Type/Font%s>> endobj
                6 0 obj <</Length %d>> stream
                %s
                endstream endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(painted.length(), painted, font, map.length(), map));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 1, 2, 3};
    }

    private static byte[] oldWord() {
        return Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4096);
    }

    private static byte[] protectedPdf() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] protectedWord() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(word("</body></document>"));
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] protectedOdt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "mimetype", bytes("application/vnd.oasis.opendocument.text"));
            put(zip, "content.xml", new byte[] {7, 1, 99, 3, 27});
            put(zip, "META-INF/manifest.xml", bytes("""
                    <manifest><file-entry full-path="content.xml" size="5"><encryption-data/></file-entry></manifest>"""));
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] filled(int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'a');
        return text;
    }

    private static String row() {
        return "<tr><tc><p><r><t>a</t></r></p></tc><tc><p><r><t>b</t></r></p></tc></tr>";
    }

    /** A document that opens well and then goes on for 200 MB of spaces. */
    private static byte[] bomb(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(bytes("<document xmlns='%s'><body>".formatted(WORD)));
            writeSpaces(zip, 200);
        }
        return bytes.toByteArray();
    }

    /** A page whose painting is a gigabyte of spaces. */
    private static byte[] pdfBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            writeSpaces(out, 1024);
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(bytes("""
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>> endobj
                4 0 obj <</Length %d/Filter/FlateDecode>> stream
                """.formatted(packed.size())));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes(bytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /** A font with forty maps of all codes of two bytes. */
    private static byte[] manyFonts() {
        String all = "1 beginbfrange <0000> <FFFF> <0020> endbfrange\n";
        return pdf("", "/ToUnicode 6 0 R", all.repeat(40));
    }

    private static void writeSpaces(OutputStream out, int megabytes) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
        }
    }

    private static void put(ZipOutputStream zip, String entry, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(content);
        zip.closeEntry();
    }
}
