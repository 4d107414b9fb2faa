package meridian.roles.web;

import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON commands print: enums in lower case, one line a value. */
final class CommandJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();

    private CommandJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
