package meridian.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code meridian serve} as a process of its own on a free port, for what only a whole program can show. */
public final class RunningProgram implements AutoCloseable {

    private static final String READY = "Meridian is ready: ";

    /** Where PostgreSQL notes its port, counted from 0. */
    private static final int PORT_LINE = 3;

    private final Process process;
    private final Path data;
    private final String address;

    private RunningProgram(Process process, Path data, String address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /** Starts it on the data folder and waits until it is ready. */
    public static RunningProgram on(Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(hearingCtrlC());
        command.addAll(Command.java("-Xmx256m"));
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        String address = address(output);
        Thread.ofVirtual().start(() -> readOn(output));
        return new RunningProgram(process, data, address);
    }

    /** Whoever says more than is read has to wait with saying it. */
    private static void readOn(BufferedReader output) {
        output.lines().forEach(line -> {});
    }

    /** A test run in the background may have been told to ignore Ctrl-C, and its children would inherit that. */
    private static List<String> hearingCtrlC() {
        return System.getProperty("os.name").startsWith("Linux") ? List.of("env", "--default-signal=INT") : List.of();
    }

    private static String address(BufferedReader output) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length()).replaceFirst("/$", "");
            }
            said.add(line);
        }
        throw new AssertionError("The program ended before it was ready:\n" + String.join("\n", said));
    }

    /** Such as {@code http://127.0.0.1:40123}, without a slash at the end. */
    public String address() {
        return address;
    }

    /** Has the tests' own person signed in to it, as everything one can be to an organisation of this name. */
    public void signIn(String organisation) throws IOException {
        signIn(database(), organisation);
    }

    /** The same in the database that it was given. */
    public static void signIn(DataSource database, String organisation) {
        Tester.signIn(database);
        JdbcClient.create(database)
                .sql(
                        "insert into access.organisation (id, slug, name, added_at) values (uuidv7(), 'tests', :name, now())")
                .param("name", organisation)
                .update();
    }

    /** Its embedded database. */
    public DataSource database() throws IOException {
        String password = Files.readString(data.resolve("database-password")).strip();
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "meridian", password);
    }

    public long pid() {
        return process.pid();
    }

    /** What Ctrl-C does. */
    public void interrupt() throws IOException, InterruptedException {
        signal("INT", process.pid());
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int waitForEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The program has not ended within a minute");
        }
        return process.exitValue();
    }

    public static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            interrupt();
            waitForEnd();
        }
    }
}
