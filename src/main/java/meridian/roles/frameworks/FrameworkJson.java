package meridian.roles.frameworks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** A framework as the JSON the database keeps, and the fingerprint of what it says. */
public final class FrameworkJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FrameworkJson() {}

    public static String write(Framework framework) {
        return MAPPER.writeValueAsString(framework);
    }

    public static Framework read(String json) {
        return MAPPER.readValue(json, Framework.class);
    }

    /** SHA-256 of what the framework says, in hexadecimal: the same for two files that differ only in how they are written. */
    public static String fingerprint(Framework framework) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(write(framework).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
