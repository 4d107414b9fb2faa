package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import meridian.platform.DataFolder;
import meridian.testing.TestCertificate;
import meridian.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class StartingWhenSomethingIsWrongTest {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused("--port", port, "--data", folder.toString())
                    .isEqualTo("meridian: Port " + port
                            + " is taken by another program. Stop that one, or choose another with --port.");
        }
    }

    @Test
    void a_data_folder_that_another_program_holds_is_left_alone() throws IOException {
        DataFolder held = DataFolder.take(folder);
        assertRefused("--data", folder.toString())
                .startsWith("meridian: The data folder " + folder + " is in use by another Meridian (process ")
                .endsWith("Stop that one, or choose another folder with --data.");
        held.close();
    }

    @Test
    void a_file_is_no_data_folder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused("--data", file.toString()).contains(file + " is a file");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_with_the_reason() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused("--data", file.resolve("data").toString()).contains("cannot be written to (Not a directory)");
    }

    @Test
    void a_database_that_does_not_answer_is_named() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused("--database-url", "postgresql://meridian@127.0.0.1:" + free + "/meridian")
                .startsWith(
                        "meridian: The database at jdbc:postgresql://127.0.0.1:" + free + "/meridian cannot be reached")
                .endsWith("Start it, or mend --database-url.");
    }

    @Test
    void a_wrong_password_is_not_repeated() {
        String right = TestDatabase.fresh().url();
        String wrong = right.replaceFirst("password=.*", "password=not-the-one");
        assertRefused("--database-url", wrong).contains("cannot be reached").doesNotContain("not-the-one");
    }

    @Test
    void an_address_of_another_kind_of_database_is_not_taken() {
        assertRefused("--database-url", "mysql://localhost/meridian").contains("postgresql://user@host:5432/name");
    }

    @Test
    void a_schema_that_a_newer_program_made_is_left_alone() {
        TestDatabase database = TestDatabase.fresh();
        database.jdbc().sql("""
                        insert into flyway_schema_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (9000, '9000', 'from the future', 'SQL', 'V9000__from_the_future.sql', 'test', 1, true)
                        """).update();
        assertRefused("--database-url", database.url())
                .isEqualTo(
                        "meridian: The database was brought to schema version 9000 by a newer Meridian than this one."
                                + " Start that version, or restore the backup made before it.");
    }

    @Test
    void a_user_of_the_database_that_may_not_make_the_role_is_told_who_may() {
        TestDatabase database = TestDatabase.fresh();
        database.jdbc().sql("create role keeper login password 'of-the-locks'").update();
        String asKeeper = database.url().replaceFirst("user=[^&]*&password=.*", "user=keeper&password=of-the-locks");

        assertRefused("--database-url", asKeeper)
                .startsWith("meridian: The database's user keeper may not make the role meridian_app")
                .contains("Let an administrator of the database run: create role meridian_app login password '...'")
                .endsWith("give Meridian that password in MERIDIAN_APP_PASSWORD.")
                .doesNotContain("of-the-locks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp.council.example | A <a@b.example> | https://a.example | not of the form smtp://user@host:587",
                "smtp://me:word@host | A <a@b.example> | https://a.example | Give it in MERIDIAN_MAIL_PASSWORD",
                "smtp://host?tls=maybe | A <a@b.example> | https://a.example | the one thing that can stand there is tls=none",
                "smtp://host | nobody | https://a.example | is not one of a mailbox: nobody",
                "smtp://host | A <a@b.example> | https://a.example/there | is not of the form https://meridian.council.example",
                "smtp://host | A <a@b.example> | | Say it with --public-address",
                "smtp://host | | https://a.example | Say it with --mail-from",
            })
    void mail_that_could_not_be_sent_is_said_before_anything_is_started(
            String server, @Nullable String from, @Nullable String address, String said) {
        List<String> arguments = new ArrayList<>(List.of("--data", folder.toString(), "--mail", server));
        if (from != null) {
            arguments.addAll(List.of("--mail-from", from));
        }
        if (address != null) {
            arguments.addAll(List.of("--public-address", address));
        }
        assertRefused(arguments.toArray(String[]::new)).contains(said).doesNotContain("me:word");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--listen 0.0.0.0 --public-address https://a.example | passwords would cross the network",
                "--listen 203.0.113.9 --public-address https://a.example --behind-proxy 192.0.2.1 | 203.0.113.9 is no address of this computer",
                "--listen 0.0.0.0 --behind-proxy 192.0.2.1 | Say how they reach it with --public-address",
                "--behind-proxy proxy.example --public-address https://a.example | neither an address such as 192.0.2.1",
                "--behind-proxy 192.0.2.0/33 --public-address https://a.example | neither an address such as 192.0.2.1",
                "--security-contact security@council.example | Mend --security-contact",
                "--tls-certificate CERTIFICATE | A certificate and its key belong together",
                "--tls-certificate CERTIFICATE --tls-key NONE | cannot be read. Mend --tls-key.",
                "--tls-certificate KEY --tls-key KEY | holds nothing that is a certificate (PEM). Mend --tls-certificate.",
                "--tls-certificate CERTIFICATE --tls-key OTHER | is not that of the certificate in",
            })
    void what_would_be_said_in_the_clear_or_to_nobody_is_not_listened_for(
            String options, String said, @TempDir Path one, @TempDir Path another)
            throws IOException, InterruptedException {
        TestCertificate certificate = TestCertificate.in(one);
        String given = options.replace("CERTIFICATE", certificate.file().toString())
                .replace("OTHER", TestCertificate.in(another).key().toString())
                .replace("KEY", certificate.key().toString())
                .replace("NONE", one.resolve("none").toString());
        List<String> arguments = new ArrayList<>(List.of("--data", folder.toString()));
        arguments.addAll(List.of(given.split(" ")));
        assertRefused(arguments.toArray(String[]::new)).contains(said);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_port_that_is_no_port_is_a_wrong_command_line() {
        assertThat(serve("--port", "70000")).isEqualTo(2);
        assertThat(said.toString()).startsWith("--port is 70000; a port is a number from 0 to 65535.");
    }

    private org.assertj.core.api.AbstractStringAssert<?> assertRefused(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        boolean portGiven = java.util.List.of(arguments).contains("--port");
        if (!portGiven) {
            all[arguments.length] = "--port";
            all[arguments.length + 1] = "0";
        }
        assertThat(serve(portGiven ? arguments : all)).isEqualTo(1);
        String line = said.toString();
        assertThat(line).endsWith(System.lineSeparator());
        assertThat(line.strip().lines()).hasSize(1);
        return assertThat(line.strip());
    }

    private int serve(String... arguments) {
        return new CommandLine(new ServeCommand())
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }
}
