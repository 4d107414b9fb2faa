package meridian.roles.web;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import meridian.roles.exchange.ProfileSummary;
import meridian.roles.profile.ProfileJson;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.DocumentFiles;
import meridian.roles.reading.ReadDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meridian read}: prints what role documents say. */
@Command(
        name = "read",
        description = "Prints the role profile of every document named or found under a folder.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Reads Markdown, plain text, HTML, Word (.docx), ODT and PDF. In a folder, files with",
            "other endings are passed over; a file you name is always tried.",
            "",
            "Examples:",
            "  meridian read roles/lead-product-manager.docx --format text",
            "  meridian read handbook/ more-roles/ > profiles.jsonl",
            "",
            "Exit codes: 0 every document was read, 1 one or more were not (one line each on",
            "standard error, the others are read), 2 the command line was wrong."
        })
public final class ReadCommand implements Callable<Integer> {

    enum Format {
        jsonl,
        text
    }

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Documents, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description =
                    "jsonl: a JSON object a line for each role; text: a summary to read. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.jsonl;

    private final Complaints complaints = new Complaints();

    @Override
    public Integer call() {
        new DocumentFiles(this::print, complaints::say).readAll(paths);
        Console.flush();
        return complaints.any() ? 1 : 0;
    }

    private void print(ReadDocument document) {
        Function<RoleProfile, String> written = format == Format.jsonl ? ProfileJson::write : ProfileSummary::write;
        for (RoleProfile profile : document.profiles()) {
            Console.print(written.apply(profile));
        }
    }
}
