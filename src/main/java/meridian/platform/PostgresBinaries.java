package meridian.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs that come on the class path for this kind of machine, unpacked once into the user's own cache
 * folder ({@code ~/.cache/meridian}), under a name that changes with their content.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked() throws IOException {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        URL packed = PostgresBinaries.class.getResource(archive);
        if (packed == null) {
            throw new CannotStart("Meridian brings no PostgreSQL for this machine (" + archive.substring(1)
                    + "). Use one of your own with --database-url.");
        }
        Path folder = cache().resolve("postgres-" + mark(packed));
        if (Files.notExists(folder)) {
            unpack(packed, folder);
        }
        return folder;
    }

    /** Another for another content. What the library it lies in notes of it: to read it whole would hold up each start. */
    private static String mark(URL packed) throws IOException {
        var library = (JarURLConnection) packed.openConnection();
        library.setUseCaches(false);
        try (JarFile opened = library.getJarFile()) {
            JarEntry entry = opened.getJarEntry(library.getEntryName());
            return String.format(Locale.ROOT, "%x-%08x", entry.getSize(), entry.getCrc());
        }
    }

    /** Unpacks beside and renames, so that two programs that do it at once both end with a whole folder. */
    private static void unpack(URL packed, Path folder) throws IOException {
        Files.createDirectories(
                folder.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path beside = Files.createTempDirectory(folder.getParent(), "unpacking");
        try (var files = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(packed.openStream()), true))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                write(files, entry, beside.resolve(entry.getName()));
            }
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            if (Files.notExists(folder)) {
                throw failed;
            }
        } finally {
            delete(beside);
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path cache() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path caches = chosen != null && !chosen.isBlank()
                ? Path.of(chosen)
                : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("meridian");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
