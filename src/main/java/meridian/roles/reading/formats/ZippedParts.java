package meridian.roles.reading.formats;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a Word or ODT file, unpacked one at a time and only as far as {@link ReadingLimits#UNPACKED_BYTES}. */
final class ZippedParts implements AutoCloseable {

    private final ZipFile zip;

    private ZippedParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZippedParts open(byte[] content) throws IOException {
        return new ZippedParts(ZipFile.builder().setByteArray(content).get());
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part's bytes as they are unpacked; an empty stream where there is no such part. */
    InputStream part(String name) throws IOException {
        @Nullable ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? new ByteArrayInputStream(new byte[0]) : bounded(zip.getInputStream(entry));
    }

    /** What is being unpacked, which throws {@link TooLarge} where it is more than {@link ReadingLimits#UNPACKED_BYTES}. */
    static InputStream bounded(InputStream unpacking) {
        return new Bounded(unpacking, ReadingLimits.UNPACKED_BYTES);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** More came out than is read. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws IOException {
            left -= n;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
