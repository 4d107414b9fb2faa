package meridian.access.web;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import meridian.access.Actor;
import meridian.access.Actor.Through;
import meridian.access.EraseFromAudit;
import meridian.platform.CannotStart;
import meridian.platform.Installation;
import meridian.platform.OpenDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meridian erase-from-audit}: takes out for good what the audit says of a person. */
@Command(
        name = "erase-from-audit",
        description = "Takes out of the audit, for good, what it says of a person. It counts first; --yes does it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The entries stay, without names, words and addresses, and the chain holds as before. One more entry",
            "says which were erased, when, by whom and why. It may run while Meridian does.",
            "",
            "Examples:",
            "  meridian erase-from-audit --account ines.vaz@harrowmere.example --reason 'Left six years ago'",
            "  meridian erase-from-audit --entries 5-6,9 --reason 'A candidate asked for it' --yes",
            "",
            "Exit codes: 0 done or counted, 1 there is no such account, 2 it could not be done."
        })
public final class EraseFromAuditCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Installation installation;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Which which;

    static final class Which {

        @Option(
                names = "--account",
                paramLabel = "ADDRESS",
                description = "Of whoever has the account with this e-mail address or id: the entries of what they did,"
                        + " of what was done to the account, and those that hold the address.")
        @Nullable
        String account;

        @Option(
                names = "--entries",
                paramLabel = "NUMBERS",
                description = "Of these entries, such as 5-6,9; for what names somebody in words.")
        @Nullable
        String entries;
    }

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why. It stands in the audit for good: name nobody in it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reason;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who does it, as the audit will name them (default: the user of this computer).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String by;

    @Option(names = "--yes", description = "Do it. Without, it is only counted.")
    private boolean sure;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenDatabase database = installation.open();
                Connection connection = database.address().connect()) {
            return erase(EraseFromAudit.in(new SingleConnectionDataSource(connection, true)));
        } catch (CannotStart | DataAccessException | IllegalArgumentException | IOException | SQLException failed) {
            spec.commandLine().getErr().println("meridian: Nothing was erased: " + failed.getMessage());
            return 2;
        }
    }

    private int erase(EraseFromAudit erasure) {
        List<Long> entries;
        if (which.account == null) {
            entries = EraseFromAudit.numbered(String.valueOf(which.entries));
        } else {
            UUID account = erasure.account(which.account).orElse(null);
            if (account == null) {
                spec.commandLine()
                        .getErr()
                        .println("meridian: Nobody has an account with the address “%s”. Look at it, or give the id."
                                .formatted(which.account));
                return 1;
            }
            entries = erasure.entriesOf(account);
        }
        String said = sure
                ? "Took out what %,d entries said of persons. Check the chain with ./meridian verify-audit."
                        .formatted(erasure.erase(entries, reason, new Actor(by, Through.COMMAND)))
                : "%,d entries would lose what they say of persons, for good. Do it with --yes."
                        .formatted(entries.size());
        spec.commandLine().getOut().printf(Locale.ROOT, "%s%n", said);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
