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

        /** The part of a list in hand that begins at the cursor. */
        static <T> Page<T> of(List<T> all, @Nullable String cursor, int limit) {
            int from = Math.min(place(cursor), all.size());
            int to = Math.min(from + limit, all.size());
            return new Page<>(all.subList(from, to), to < all.size() ? cursor(to) : null);
        }
    }

    /** What stands for a place in a list; who asks with it need not know what it says. */
    static String cursor(int place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("after " + place).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal 422 where the cursor is none that was given out */
    static int place(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.matches("after \\d{1,8}")) {
                return Integer.parseInt(text.substring("after ".length()));
            }
        } catch (IllegalArgumentException notOurs) {
            // answered below, like any other text that is no cursor
        }
        throw Refusal.invalid(
                "“" + cursor + "” is no cursor: give the one that the last answer named as next.", List.of());
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
