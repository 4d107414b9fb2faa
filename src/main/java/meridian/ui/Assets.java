package meridian.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Style sheets, scripts and fonts, each under an address that changes with its content, so that it can be cached for ever. */
@Component
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The address of the asset {@code name}, such as {@code meridian.css}. */
    public String url(String name) {
        return addresses.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        try (InputStream content = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (content == null) {
                throw new IllegalArgumentException("No asset " + name + " in src/main/resources/assets");
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/assets/" + HexFormat.of().formatHex(hash, 0, 8) + "/" + name;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
