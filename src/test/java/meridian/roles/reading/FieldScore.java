package meridian.roles.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Importance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How one field of a reading agrees with what a careful reader found: values right, too many, and missed. */
record FieldScore(int right, int extra, int missed) {

    static final FieldScore NOTHING = new FieldScore(0, 0, 0);

    FieldScore plus(FieldScore other) {
        return new FieldScore(right + other.right, extra + other.extra, missed + other.missed);
    }

    double f1() {
        int asked = 2 * right + extra + missed;
        return asked == 0 ? 1 : 2.0 * right / asked;
    }

    boolean isPerfect() {
        return extra == 0 && missed == 0;
    }

    /** Every field of one role, by name. */
    static Map<String, FieldScore> of(JsonNode fact, RoleProfile read) {
        Map<String, FieldScore> scores = new LinkedHashMap<>();
        scores.put("title", value(read.title(), fact.get("title"), fact.get("title_alt")));
        scores.put("grade", value(read.grade(), fact.get("grade")));
        scores.put("department", value(read.department(), fact.get("department")));
        scores.put("directorate", value(read.directorate(), fact.get("directorate")));
        scores.put("section", value(read.section(), fact.get("section")));
        scores.put("reportsTo", value(read.reportsTo(), fact.get("reports_to"), fact.get("reports_to_alt")));
        var framework = read.framework();
        scores.put("framework.level", value(framework == null ? null : framework.level(), fact.get("sfia_level")));
        JsonNode limits = fact.get("line_management");
        scores.put("limits.directReports", value(read.limits().directReports(), limits.get("direct_max")));
        scores.put("limits.indirectReports", value(read.limits().indirectReports(), limits.get("indirect_max")));
        scores.put("limits.workstreams", value(read.limits().workstreams(), fact.get("workstreams_max")));
        scores.put("ladder.previous", value(read.ladder().previous(), fact.get("previous_role")));
        scores.put("ladder.next", value(read.ladder().next(), fact.get("next_role")));
        sets(fact, read, scores);
        counts(fact, read, scores);
        return scores;
    }

    private static void sets(JsonNode fact, RoleProfile read, Map<String, FieldScore> scores) {
        scores.put(
                "competencies",
                set(
                        read.competencies().stream().map(c -> folded(c.attribute())),
                        texts(fact, "sfia_attributes_present").map(name -> folded(name.replace('_', ' '))),
                        false));
        scores.put(
                "pay",
                set(
                        read.pay().stream().map(pay -> pay.min() + " to " + pay.max()),
                        elements(fact.get("salary"))
                                .map(pay -> amount(pay.get("min")) + " to " + amount(pay.get("max"))),
                        true));
        scores.put(
                "assessmentMethods",
                set(
                        read.assessmentMethods().stream().map(method -> folded(method.code())),
                        texts(fact, "assessment_methods").map(FieldScore::folded),
                        true));
        scores.put(
                "responsibilities.group",
                set(
                        read.responsibilities().stream()
                                .map(RoleProfile.Responsibility::group)
                                .filter(Objects::nonNull)
                                .map(FieldScore::folded),
                        texts(fact, "responsibility_groups").map(FieldScore::folded),
                        false));
    }

    private static void counts(JsonNode fact, RoleProfile read, Map<String, FieldScore> scores) {
        JsonNode criteria = fact.get("person_spec");
        Function<@Nullable Importance, Integer> marked = importance -> (int) read.criteria().stream()
                .filter(criterion -> criterion.importance() == importance)
                .count();
        Function<String, List<Integer>> wanted =
                key -> List.of(criteria.path(key).asInt(0));
        scores.put("criteria.essential", count(marked.apply(Importance.ESSENTIAL), wanted.apply("essential_count")));
        scores.put("criteria.desirable", count(marked.apply(Importance.DESIRABLE), wanted.apply("desirable_count")));
        scores.put("criteria.unmarked", count(marked.apply(null), wanted.apply("unmarked_count")));
        scores.put("responsibilities", count(read.responsibilities().size(), either(fact, "responsibilities_count")));
        scores.put("measures", count(read.measures().size(), either(fact, "key_measures_count")));
    }

    private static FieldScore value(@Nullable Object found, JsonNode... wanted) {
        if (wanted[0].isNull()) {
            return found == null ? NOTHING : new FieldScore(0, 1, 0);
        }
        if (found == null) {
            return new FieldScore(0, 0, 1);
        }
        Stream<String> accepted = Stream.concat(
                Stream.of(wanted[0].asString()),
                wanted.length == 1 ? Stream.of() : elements(wanted[1]).map(JsonNode::asString));
        return accepted.map(FieldScore::folded).anyMatch(folded(found.toString())::equals)
                ? new FieldScore(1, 0, 0)
                : new FieldScore(0, 1, 1);
    }

    /** Where {@code always} is false, a reading is only asked for what a reader found: where there is nothing, anything goes. */
    private static FieldScore set(Stream<String> found, Stream<String> wanted, boolean always) {
        Set<String> read = found.collect(Collectors.toSet());
        Set<String> asked = wanted.collect(Collectors.toSet());
        if (asked.isEmpty() && !always) {
            return NOTHING;
        }
        int right = (int) read.stream().filter(asked::contains).count();
        return new FieldScore(right, read.size() - right, asked.size() - right);
    }

    private static FieldScore count(int found, List<Integer> wanted) {
        if (found == 0 && wanted.contains(0)) {
            return NOTHING;
        }
        if (wanted.contains(found)) {
            return new FieldScore(1, 0, 0);
        }
        return new FieldScore(0, found == 0 ? 0 : 1, wanted.equals(List.of(0)) ? 0 : 1);
    }

    private static List<Integer> either(JsonNode fact, String key) {
        List<Integer> counts = new ArrayList<>();
        counts.add(fact.get(key).asInt());
        elements(fact.get(key + "_alt")).forEach(alternative -> counts.add(alternative.asInt()));
        return counts;
    }

    private static Stream<String> texts(JsonNode fact, String key) {
        return elements(fact.get(key)).map(JsonNode::asString);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static @Nullable Object amount(JsonNode amount) {
        return amount.isNull()
                ? null
                : amount.decimalValue().stripTrailingZeros().toPlainString();
    }

    /** Case, punctuation and "&" make no difference. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace('’', '\'')
                .replaceAll("[^\\p{L}\\p{N}_£$+]+", " ")
                .strip();
    }
}
