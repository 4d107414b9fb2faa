package meridian.roles.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import meridian.roles.comparing.ProfileDifference;
import meridian.roles.comparing.RoleComparison;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.DocumentFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meridian compare}: role documents side by side. */
@Command(
        name = "compare",
        description = "Puts two or more role documents side by side: what grows, what is shared, what only one has.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Statements are aligned by the words that bear meaning, wherever they stand. What grows is",
            "told in the order the documents are named, so name the junior role first. Of two documents",
            "it also says in one sentence what changed from the first to the second.",
            "",
            "Examples:",
            "  meridian compare product-manager.md senior-product-manager.md",
            "  meridian compare engineer-1.docx engineer-2.docx engineer-3.docx --format json",
            "",
            "Exit codes: 0 compared, 1 a document could not be read (one line on standard error),",
            "2 the command line was wrong."
        })
public final class CompareCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Documents, or folders of them, that hold two or more roles.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: to read, at most 100 characters wide; json: one object. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    private final List<RoleProfile> roles = new ArrayList<>();
    private final Complaints complaints = new Complaints();

    @Override
    public Integer call() {
        new DocumentFiles(document -> roles.addAll(document.profiles()), complaints::say).readAll(paths);
        if (complaints.any()) {
            return 1;
        }
        if (roles.size() < 2) {
            complaints.say(
                    paths.getFirst().toString(), "holds one role. A comparison needs two or more; name another.");
            return 2;
        }
        RoleComparison comparison = RoleComparison.of(roles);
        ProfileDifference difference = roles.size() == 2 ? ProfileDifference.between(roles.get(0), roles.get(1)) : null;
        Console.print(
                format == Format.json
                        ? CommandJson.write(new Compared(comparison, difference))
                        : ComparisonText.of(comparison, difference));
        Console.flush();
        return 0;
    }

    /** @param difference null where more than two roles are compared */
    record Compared(RoleComparison comparison, @Nullable ProfileDifference difference) {}
}
