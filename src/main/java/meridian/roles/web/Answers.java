package meridian.roles.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The forms a list is answered in. */
final class Answers {

    private Answers() {}

    /**
     * Some of a list.
     *
     * @param next the cursor to ask for what follows with, null where this is the end
     */
    record Page<T>(List<T> items, @Nullable String next) {

        static <T> Page<T> all(List<T> items) {
            return new Page<>(items, null);
        }

        /**
         * So many of a list in hand, after the one the cursor names.
         *
         * @param name what tells one from the others
         * @throws Refusal 422 where the cursor names none of them
         */
        static <T> Page<T> of(List<T> all, Function<T, Object> name, @Nullable String cursor, @Nullable Integer limit) {
            List<String> names =
                    all.stream().map(it -> name.apply(it).toString()).toList();
            String place = place("", cursor);
            int from = place == null ? 0 : names.indexOf(place) + 1;
            if (place != null && from == 0) {
                throw noCursor(String.valueOf(cursor));
            }
            int to = Math.min(from + limit(limit), all.size());
            return new Page<>(all.subList(from, to), to < all.size() ? cursor("", names.get(to - 1)) : null);
        }
    }

    /**
     * What stands for a place in a list; who asks with it need not know what it says.
     *
     * @param list what tells the list from others: its filters, say
     * @param place null where nothing follows
     */
    static @Nullable String cursor(String list, @Nullable String place) {
        return place == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((mark(list) + place).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place a cursor stands for, null where none is given.
     *
     * @throws Refusal 422 where the cursor was not given out for this list
     */
    static @Nullable String place(String list, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(mark(list))) {
                return text.substring(mark(list).length());
            }
        } catch (IllegalArgumentException notOurs) {
            // refused below, like any other text that is no cursor
        }
        throw noCursor(cursor);
    }

    private static String mark(String list) {
        return Integer.toHexString(list.hashCode()) + " ";
    }

    static Refusal noCursor(String given) {
        return Refusal.invalid(
                "“" + given
                        + "” is no cursor of this list: give the one that the last answer named as next, with the same filters.",
                List.of());
    }

    /** From 1 to 500; {@code given} is null for the usual 50. */
    static int limit(@Nullable Integer given) {
        if (given != null && (given < 1 || given > 500)) {
            throw Refusal.invalid("limit is " + given + ": give a number from 1 to 500.", List.of());
        }
        return given == null ? 50 : given;
    }

    /** A list as JSON, or as CSV where that is what was asked for. */
    static <T> ResponseEntity<Object> listed(
            @Nullable String accept, List<T> items, List<String> columns, Function<T, List<@Nullable Object>> cells) {
        if (wantsCsv(accept)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(Csv.TYPE))
                    .body(Csv.of(columns, items.stream().map(cells).toList()));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Page.all(items));
    }

    static boolean wantsCsv(@Nullable String accept) {
        return accept != null && accept.contains("text/csv");
    }
}
