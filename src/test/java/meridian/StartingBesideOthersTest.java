package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import meridian.testing.Command;
import meridian.testing.RunningProgram;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code meridian serve} as a process of its own, where another process or the machine is in its way. */
class StartingBesideOthersTest {

    private static final int SECONDS = 60;

    private static final List<String> SETTINGS = List.of(
            "server_version\0" + "15.18\0",
            "client_encoding\0UTF8\0",
            "DateStyle\0ISO, MDY\0",
            "integer_datetimes\0on\0",
            "standard_conforming_strings\0on\0");

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
        try (ServerSocket old = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> sayVersion15(old));
            String address = "127.0.0.1:" + old.getLocalPort() + "/meridian";
            assertRefused(serve(
                            "--port", "0", "--database-url", "postgresql://meridian@" + address + "?sslmode=disable"))
                    .isEqualTo(
                            "meridian: The database at jdbc:postgresql://" + address + "?sslmode=disable is PostgreSQL"
                                    + " 15; Meridian needs version 18. Upgrade it, or use another with --database-url.");
        }
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

    /** As much of PostgreSQL's protocol as a driver needs to know whom it talks to: every question is answered with "done". */
    private static void sayVersion15(ServerSocket server) {
        byte[] heard = new byte[4096];
        try (Socket visitor = server.accept();
                InputStream in = visitor.getInputStream();
                OutputStream out = visitor.getOutputStream()) {
            in.read(heard);
            out.write(message('R', new byte[4]));
            for (String setting : SETTINGS) {
                out.write(message('S', setting.getBytes(StandardCharsets.UTF_8)));
            }
            out.write(message('Z', new byte[] {'I'}));
            while (in.read(heard) > 0) {
                out.write(message('1', new byte[0]));
                out.write(message('2', new byte[0]));
                out.write(message('C', "SET\0".getBytes(StandardCharsets.UTF_8)));
                out.write(message('Z', new byte[] {'I'}));
            }
        } catch (IOException closed) {
            // The visitor has heard enough.
        }
    }

    private static byte[] message(char kind, byte[] content) {
        return ByteBuffer.allocate(5 + content.length)
                .put((byte) kind)
                .putInt(4 + content.length)
                .put(content)
                .array();
    }
}
