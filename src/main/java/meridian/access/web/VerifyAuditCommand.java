package meridian.access.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import meridian.access.Anchor;
import meridian.access.AnchorFile;
import meridian.access.AuditCheckFile;
import meridian.access.AuditVerdict;
import meridian.access.AuditVerdict.Broken;
import meridian.access.AuditVerdict.Sound;
import meridian.access.VerifyAudit;
import meridian.platform.CannotStart;
import meridian.platform.DatabaseAddress;
import meridian.platform.Installation;
import meridian.platform.OpenDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meridian verify-audit}: whether every entry of the audit is as it was written. */
@Command(
        name = "verify-audit",
        description = "Checks the whole audit: that no entry was changed, removed, inserted or put in another order.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "It may run while Meridian does. What it checks are the entries in the database against",
            "each other, and against the anchors: a file beside the database that names the last entry",
            "of each day. Keep copies of that file where nobody who can write to the database can.",
            "",
            "Examples:",
            "  meridian verify-audit",
            "  meridian verify-audit --data /srv/meridian",
            "  meridian verify-audit --database-url postgresql://meridian@db.example/meridian --anchors /safe/anchors",
            "",
            "Exit codes: 0 every entry is as it was written, 1 one is not (it is named), 2 it could not be checked."
        })
public final class VerifyAuditCommand implements Callable<Integer> {

    private static final double NANOSECONDS = 1e9;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Installation installation;

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description =
                    "The file of anchors, or a copy of it (default: the one that serve keeps in the data folder).")
    private @Nullable Path anchors;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            List<Anchor> read = new AnchorFile(anchors != null ? anchors : installation.auditAnchors()).read();
            try (OpenDatabase database = installation.open()) {
                return verify(database.address(), read);
            }
        } catch (CannotStart | IllegalArgumentException | IOException | SQLException failed) {
            spec.commandLine().getErr().println("meridian: The audit could not be checked: " + failed.getMessage());
            return 2;
        }
    }

    private int verify(DatabaseAddress database, List<Anchor> read) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = database.connect()) {
            AuditVerdict verdict = new VerifyAudit(connection, read).run(this::progress);
            keep(verdict);
            return say(verdict, (System.nanoTime() - start) / NANOSECONDS);
        }
    }

    /** So that the auditor's page can say it; that it cannot be written down takes nothing from the verdict. */
    private void keep(AuditVerdict verdict) {
        AuditCheckFile checks = new AuditCheckFile(installation.auditChecks());
        try {
            checks.add(Instant.now(), verdict);
        } catch (IOException failed) {
            spec.commandLine()
                    .getErr()
                    .println("meridian: That the audit was checked could not be noted in " + checks.path() + ": "
                            + failed.getMessage());
        }
    }

    private void progress(long checked) {
        if (System.console() != null) {
            spec.commandLine().getErr().printf(Locale.ROOT, "\r%,d entries checked", checked);
        }
    }

    private int say(AuditVerdict verdict, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        switch (verdict) {
            case Sound sound ->
                out.printf(
                        Locale.ROOT,
                        "All %,d entries are as they were written (%,d with details erased, %,d anchors): %,.0f entries a second.%n",
                        sound.entries(),
                        sound.erased(),
                        sound.anchors(),
                        sound.entries() / seconds);
            case Broken broken -> out.println(broken.what());
        }
        out.flush();
        return verdict instanceof Sound ? 0 : 1;
    }
}
