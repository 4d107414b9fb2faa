package meridian.roles.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import meridian.roles.exchange.MarkdownWriter;
import meridian.roles.exchange.StatementCsv;
import meridian.roles.exchange.WordWriter;
import meridian.roles.profile.ProfileJson;
import meridian.roles.profile.RoleProfile;

/** What a role can be taken out as. */
enum ExportFormat {
    JSON("json", "application/json"),
    MARKDOWN("md", "text/markdown;charset=UTF-8"),
    CSV("csv", "text/csv;charset=UTF-8"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    static Optional<ExportFormat> of(String ending) {
        return Stream.of(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    /** The end of its file names: "md". */
    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] write(RoleProfile profile) {
        return switch (this) {
            case JSON -> bytes(ProfileJson.write(profile) + "\n");
            case MARKDOWN -> bytes(MarkdownWriter.write(profile));
            case CSV -> bytes(StatementCsv.write(List.of(profile)));
            case DOCX -> WordWriter.write(profile);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
