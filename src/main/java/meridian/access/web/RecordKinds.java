package meridian.access.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import meridian.access.Audited;
import meridian.access.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of records that the audit tells of, in words; those of every module. */
@Component
public final class RecordKinds {

    private final Map<String, RecordKind> kinds;

    RecordKinds(List<RecordKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(RecordKind::kind, Function.identity()));
    }

    public String name(String kind) {
        RecordKind known = kinds.get(kind);
        return known == null ? Audited.inWords(kind) : known.name();
    }

    /** Where the record's own page is, null where it has none. */
    public @Nullable String address(String kind, String id) {
        RecordKind known = kinds.get(kind);
        return known == null ? null : known.addressOf(id);
    }
}
