package meridian.access.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that has wholly arrived, and by what it is told from others: method, address and what was sent. A form is known by
 * its fields, since a program that sends its files again puts another edge between them.
 */
final class SentRequest extends HttpServletRequestWrapper {

    private static final int BLOCK = 64 * 1024;

    private final MessageDigest asked = sha256();

    /** Null of a form, which the server has read and keeps. */
    private final byte @Nullable [] body;

    SentRequest(HttpServletRequest request) throws IOException, ServletException {
        super(request);
        add(request.getMethod(), request.getRequestURI(), String.valueOf(request.getQueryString()));
        String type = String.valueOf(request.getContentType());
        if (type.startsWith("multipart/")) {
            body = null;
            for (Part part : request.getParts()) {
                add(part);
            }
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            body = null;
            for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                add(field.getKey());
                add(field.getValue());
            }
        } else {
            body = request.getInputStream().readAllBytes();
            asked.update(body);
        }
    }

    /** The hash by which it is told from others. */
    byte[] hash() {
        try {
            return ((MessageDigest) asked.clone()).digest();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(Part part) throws IOException {
        add(part.getName(), String.valueOf(part.getSubmittedFileName()));
        asked.update(ByteBuffer.allocate(Long.BYTES).putLong(part.getSize()).flip());
        try (InputStream content = part.getInputStream()) {
            byte[] block = new byte[BLOCK];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                asked.update(block, 0, read);
            }
        }
    }

    /** Each with its length, so that two texts never look like one. */
    private void add(String... texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            asked.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            asked.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Again(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return body == null
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream body;

        Again(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return body.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("It has arrived, and is read as one likes");
        }
    }
}
