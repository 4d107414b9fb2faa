package meridian.roles.correcting;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Corrections as the database keeps them. */
public final class CorrectionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CorrectionJson() {}

    public static String write(Correction correction) {
        return MAPPER.writerFor(Correction.class).writeValueAsString(correction);
    }

    public static Correction read(String json) {
        return MAPPER.readValue(json, Correction.class);
    }
}
