package meridian.roles.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import meridian.roles.checking.AcceptedFindings;
import meridian.roles.checking.Check;
import meridian.roles.checking.CheckFinding;
import meridian.roles.checking.Checks;
import meridian.roles.checking.Library;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.DocumentFiles;
import meridian.roles.reading.ReadDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meridian lint}: holds role documents to the rules of {@link Checks}. */
@Command(
        name = "lint",
        description =
                "Checks role documents: says what contradicts itself, repeats, excludes or is unfinished, and where.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Documents named together are judged together: ladder links, lists at two grades and the",
            "London weighting are checked among them. A finding you agree with and keep goes into a file",
            "of accepted findings, one a line: rule, fingerprint, reason. It stays accepted until the words",
            "it is about change. --fingerprints shows what to write there.",
            "",
            "Examples:",
            "  meridian lint roles/",
            "  meridian lint roles/ --accepted roles/.meridian-accepted",
            "  meridian lint lead-product-manager.docx --format json",
            "  meridian lint --rules",
            "",
            "Exit codes: 0 nothing found, 1 something found, 2 one or more documents could not be",
            "checked (one line each on standard error) or the command line was wrong."
        })
public final class LintCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Documents, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: a line for each finding; json: a JSON object a line. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "Findings accepted with a reason; they are not shown again until their text changes.")
    private @Nullable Path accepted;

    @Option(
            names = "--weighting",
            paramLabel = "NUMBER",
            description = "London pay as so many times the pay elsewhere, for example 1.05."
                    + " Default: as most of the documents have it.")
    private @Nullable BigDecimal weighting;

    @Option(names = "--fingerprints", description = "End each line with the finding's fingerprint.")
    private boolean fingerprints;

    @Option(names = "--rules", description = "List every rule with why it is there and an example.")
    private boolean rules;

    private final List<ReadDocument> documents = new ArrayList<>();
    private final Complaints complaints = new Complaints();

    @Override
    public Integer call() {
        if (rules) {
            Checks.ALL.forEach(LintCommand::explain);
            return 0;
        }
        if (paths.isEmpty()) {
            complaints.say("no document named", "Name documents or folders of them, or ask for --rules.");
            return 2;
        }
        AcceptedFindings known = accepted();
        new DocumentFiles(documents::add, complaints::say).readAll(paths);
        int found = known == null ? 0 : check(known);
        Console.flush();
        if (complaints.any()) {
            return 2;
        }
        return found == 0 ? 0 : 1;
    }

    /** The findings accepted before; null, with the reason said, where the file cannot be read. */
    private @Nullable AcceptedFindings accepted() {
        if (accepted == null) {
            return AcceptedFindings.NONE;
        }
        try {
            return AcceptedFindings.read(accepted);
        } catch (IOException failure) {
            complaints.say(accepted.toString(), "cannot be read. Check the name given with --accepted.");
        } catch (IllegalArgumentException wrong) {
            complaints.say(accepted.toString(), String.valueOf(wrong.getMessage()));
        }
        return null;
    }

    private int check(AcceptedFindings known) {
        Library library = Library.of(
                documents.stream().flatMap(it -> it.profiles().stream()).toList());
        Library judged = weighting == null ? library : library.withLondonWeighting(weighting);
        int found = 0;
        for (ReadDocument document : documents) {
            for (RoleProfile profile : document.profiles()) {
                List<CheckFinding> all = new ArrayList<>(Checks.ofReading(profile, document.text()));
                all.addAll(Checks.of(profile, document.text(), judged));
                List<CheckFinding> open = all.stream()
                        .filter(it -> !known.accepts(it))
                        .sorted(CheckFinding.IN_READING_ORDER)
                        .toList();
                open.forEach(it -> print(document.name(), it));
                found += open.size();
            }
        }
        return found;
    }

    private void print(String document, CheckFinding it) {
        if (format == Format.json) {
            Console.print(CommandJson.write(new Found(document, it)));
        } else {
            String end = fingerprints ? " [" + it.fingerprint() + "]" : "";
            Console.print("%s:%d: %s %s: %s%s"
                    .formatted(document, it.lines().first(), it.severity(), it.rule(), it.message(), end));
        }
    }

    /** A finding of one document, as JSON has it. */
    record Found(
            String document,
            String rule,
            RoleProfile.Severity severity,
            meridian.roles.profile.Lines lines,
            String message,
            String fingerprint) {
        Found(String document, CheckFinding it) {
            this(document, it.rule(), it.severity(), it.lines(), it.message(), it.fingerprint());
        }
    }

    private static void explain(Check check) {
        Console.print("""
                %s (%s)
                %s
                  for example
                %s
                  better
                %s
                """.formatted(
                        check.name(),
                        check.severity(),
                        Console.wrapped(check.why(), "  "),
                        Console.wrapped(check.bad(), "    "),
                        Console.wrapped(check.better(), "    ")));
    }
}
