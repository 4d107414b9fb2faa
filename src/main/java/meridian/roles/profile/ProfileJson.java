package meridian.roles.profile;

import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The role profile's JSON: what the command line prints, the API serves and the database keeps. */
public final class ProfileJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ProfileJson() {}

    /** One line of JSON, fields in the order of {@link RoleProfile}. */
    public static String write(RoleProfile profile) {
        return MAPPER.writeValueAsString(profile);
    }

    /**
     * The profile a JSON text holds.
     *
     * @throws JacksonException where the text is no JSON, or not of a role profile; the message says where
     */
    public static RoleProfile read(String json) {
        return MAPPER.readValue(json, RoleProfile.class);
    }

    /** Whole amounts without a fraction, so that 59500 and 59500.00 are written alike. */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
