package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import meridian.testing.Command;
import meridian.testing.RunningProgram;
import meridian.testing.TestDatabase;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code meridian serve} as a process of its own, where another process or the machine is in its way. */
class StartingBesideOthersTest {

    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void the_data_and_the_port_of_a_running_program_are_left_to_it() throws Exception {
        try (RunningProgram running = RunningProgram.on(folder)) {
            int port = URI.create(running.address()).getPort();
            assertRefused(serve("--port", "0", "--data", folder.toString()))
                    .startsWith("meridian: The data folder " + folder + " is in use by another Meridian (process "
                            + running.pid() + "). Stop that one");
            assertRefused(serve("--port", "" + port, "--data", folder + "/other"))
                    .startsWith("meridian: Port " + port + " is taken by another program. Stop that one");
        }
    }

    @Test
    void a_folder_this_user_may_not_write_to_is_named() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        for (Path data : List.of(locked, locked.resolve("data"))) {
            assertRefused(Command.runBound(SECONDS, "serve", "--port", "0", "--data", data.toString()))
                    .isEqualTo("meridian: The data folder " + data + " cannot be written to (permission denied)."
                            + " Give this user the right to, or choose another with --data.");
        }
    }

    @Test
    void a_database_of_another_version_is_named_with_the_one_that_is_needed() throws Exception {
        URI database = URI.create(TestDatabase.fresh().url().substring("jdbc:".length()));
        try (ServerSocket between = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> passOnAsVersion15(between, database.getPort()));
            String address = database.toString().replace(":" + database.getPort(), ":" + between.getLocalPort());
            assertRefused(serve("--port", "0", "--database-url", address))
                    .startsWith("meridian: The database at jdbc:postgresql://127.0.0.1:" + between.getLocalPort()
                            + "/test_")
                    .endsWith(
                            " is PostgreSQL 15; Meridian needs version 18. Upgrade it, or use another with --database-url.");
        }
    }

    @Test
    void data_of_another_version_of_postgresql_is_named() throws Exception {
        RunningProgram.on(folder).close();
        Files.writeString(folder.resolve("postgres").resolve("PG_VERSION"), "19\n");
        assertRefused(serve("--port", "0", "--data", folder.toString()))
                .isEqualTo("meridian: The data in " + folder + " was written by another major version of PostgreSQL."
                        + " docs/operations.md says how to upgrade it.");
    }

    @Test
    void a_machine_without_a_jdk_25_is_told_where_to_get_one() throws Exception {
        Path launcher = Files.copy(Path.of("meridian"), folder.resolve("meridian"));
        Path errors = folder.resolve("errors");
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux") && Files.isDirectory(Path.of("/usr/lib/jvm")),
                "the JDKs of this machine cannot be hidden");
        ProcessBuilder hidden = new ProcessBuilder(
                        "unshare",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs none /usr/lib/jvm || exit 99; exec " + launcher + " serve")
                .redirectError(errors.toFile());
        hidden.environment().putAll(Map.of("HOME", folder.toString(), "JAVA_HOME", "/nowhere"));
        hidden.environment().remove("MERIDIAN_JAVA_HOME");
        int exit = hidden.start().waitFor();
        Assumptions.assumeTrue(
                exit != 99 && !Files.readString(errors).contains("unshare"), "no namespace to hide them in");

        assertThat(exit).isEqualTo(1);
        assertThat(Files.readAllLines(errors))
                .containsExactly("meridian: no JDK 25 found. Install one (https://adoptium.net), or set JAVA_HOME to"
                        + " where it is.");
    }

    private static Command.Ended serve(String... arguments) throws Exception {
        String[] all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Command.run(SECONDS, all);
    }

    private static AbstractStringAssert<?> assertRefused(Command.Ended ended) {
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output()).isEmpty();
        return assertThat(ended.errors()).singleElement(InstanceOfAssertFactories.STRING);
    }

    /** Stands between a visitor and PostgreSQL 18, and lets it say that it is version 15. */
    private static void passOnAsVersion15(ServerSocket between, int database) {
        try (Socket visitor = between.accept();
                Socket server = new Socket("127.0.0.1", database)) {
            Thread.ofVirtual().start(() -> passOn(visitor, server));
            passOn(server, visitor);
        } catch (IOException closed) {
            // The visitor has heard enough.
        }
    }

    private static void passOn(Socket from, Socket to) {
        byte[] heard = new byte[64 * 1024];
        try {
            for (int length = from.getInputStream().read(heard);
                    length > 0;
                    length = from.getInputStream().read(heard)) {
                String said = new String(heard, 0, length, StandardCharsets.ISO_8859_1);
                to.getOutputStream()
                        .write(said.replace("server_version\u000018", "server_version\u000015")
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException closed) {
            // One of them has heard enough.
        }
    }
}
