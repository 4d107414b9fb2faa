package meridian;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import meridian.access.web.EraseFromAuditCommand;
import meridian.access.web.VerifyAuditCommand;
import meridian.roles.web.CompareCommand;
import meridian.roles.web.LintCommand;
import meridian.roles.web.ReadCommand;
import meridian.staffing.planner.cli.PlanCommand;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.core.SpringProperties;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program starts: the command line, of which {@code serve} is the web application. */
@Command(
        name = "meridian",
        description = "Says what a role expects, finds and grows people for it, puts them to work, shows the value.",
        mixinStandardHelpOptions = true,
        versionProvider = Meridian.Version.class,
        footer = {
            "",
            "Four more commands are the project's own:",
            "  test          run every check and test (./meridian test --help)",
            "  bench         measure a promise of speed (./meridian bench --help)",
            "  sbom          write down every library in the program (./meridian sbom --help)",
            "  dependencies  ask whether a weakness is known of one (./meridian dependencies --help)",
            "",
            "Exit codes: 0 done, 1 something was wrong and said so, 2 the command line was."
        })
public final class Meridian {

    /** Every command but the ones the launcher script runs itself. */
    private static final List<Object> COMMANDS = List.of(
            new ServeCommand(),
            new ReadCommand(),
            new LintCommand(),
            new CompareCommand(),
            new PlanCommand(),
            new VerifyAuditCommand(),
            new EraseFromAuditCommand());

    public static void main(String[] args) {
        CommandLine commands = commands(args);
        quietLibraries();
        SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        System.exit(args.length == 0 ? usage(commands) : commands.execute(args));
    }

    /** The one that is asked for, without looking through the options of all others; all of them where none is. */
    static CommandLine commands(String... arguments) {
        CommandLine commands = new CommandLine(new Meridian());
        List<Object> asked = COMMANDS.stream()
                .filter(it -> arguments.length > 0 && name(it).equals(arguments[0]))
                .toList();
        (asked.isEmpty() ? COMMANDS : asked).forEach(commands::addSubcommand);
        return commands;
    }

    private static String name(Object command) {
        return command.getClass().getAnnotation(Command.class).name();
    }

    /** What a command prints is all that belongs on standard output; {@code serve} sets its own logging when it starts. */
    private static void quietLibraries() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    }

    private static int usage(CommandLine commands) {
        commands.usage(System.out);
        return 0;
    }

    /** The version the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Meridian.class.getPackage().getImplementationVersion();
            return new String[] {"Meridian " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
