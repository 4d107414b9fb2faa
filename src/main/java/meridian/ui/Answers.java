package meridian.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The forms a list is answered in. */
public final class Answers {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private Answers() {}

    /**
     * Some of a list.
     *
     * @param next the cursor to ask for what follows with, null where this is the end
     */
    public record Page<T>(List<T> items, @Nullable String next) {

        /** So many of a list in hand that is told apart by the places in it alone. */
        public static <T> Page<T> numbered(List<T> all, @Nullable String cursor, @Nullable Integer limit) {
            Page<Integer> places = of(IntStream.range(0, all.size()).boxed().toList(), place -> place, cursor, limit);
            return new Page<>(places.items().stream().<T>map(all::get).toList(), places.next());
        }

        /**
         * So many of those that were asked for, of which there was asked for one more to know whether any follow.
         *
         * @param list what tells the list from others: its filters, say
         * @param place what the list goes on from
         */
        public static <T> Page<T> first(List<T> found, int size, String list, Function<T, Object> place) {
            List<T> items = found.size() > size ? found.subList(0, size) : found;
            return new Page<>(
                    items,
                    found.size() > size
                            ? cursor(list, place.apply(items.getLast()).toString())
                            : null);
        }

        /** The same of something else. */
        public <R> Page<R> map(Function<T, R> to) {
            return new Page<>(items.stream().map(to).toList(), next);
        }

        /**
         * So many of a list in hand, after the one the cursor names.
         *
         * @param name what tells one from the others
         * @throws Refusal 422 where the cursor names none of them
         */
        public static <T> Page<T> of(
                List<T> all, Function<T, Object> name, @Nullable String cursor, @Nullable Integer limit) {
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
    public static @Nullable String cursor(String list, @Nullable String place) {
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
    public static @Nullable String place(String list, @Nullable String cursor) {
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

    /**
     * The number a cursor stands for, null where none is given.
     *
     * @throws Refusal 422 where the cursor was not given out for this list
     */
    public static @Nullable Long number(String list, @Nullable String cursor) {
        String place = place(list, cursor);
        if (place != null && !place.matches("\\d{1,18}")) {
            throw noCursor(String.valueOf(cursor));
        }
        return place == null ? null : Long.valueOf(place);
    }

    private static String mark(String list) {
        return Integer.toHexString(list.hashCode()) + " ";
    }

    public static Refusal noCursor(String given) {
        return Refusal.invalid(
                "The list cannot be gone on with.",
                List.of(new FieldError(
                        "cursor",
                        given,
                        "“" + given + "” is no cursor of this list",
                        "Give the one that the last answer named as next, with the same filters")));
    }

    /** From 1 to 500; {@code given} is null for the usual 50. */
    public static int limit(@Nullable Integer given) {
        if (given != null && (given < 1 || given > 500)) {
            throw Refusal.invalid(
                    "The list is not answered in such pieces.",
                    List.of(new FieldError(
                            "limit", given.toString(), "limit is " + given, "Give a number from 1 to 500")));
        }
        return given == null ? 50 : given;
    }

    /** A list as JSON, or as CSV where that is what was asked for. */
    public static <T> ResponseEntity<Object> listed(
            @Nullable String accept, Page<T> page, List<String> columns, Function<T, List<@Nullable Object>> cells) {
        if (wantsCsv(accept)) {
            return csv(Csv.of(columns, page.items().stream().map(cells).toList()), page.next());
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(page);
    }

    /** CSV has no place for the cursor of what follows: it goes into the header Link (RFC 8288). */
    public static ResponseEntity<Object> csv(String rows, @Nullable String next) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(Csv.TYPE));
        if (next != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "<"
                            + ServletUriComponentsBuilder.fromCurrentRequest()
                                    .scheme(null)
                                    .host(null)
                                    .port(null)
                                    .replaceQueryParam("cursor", next)
                                    .build()
                                    .toUriString()
                            + ">; rel=\"next\"");
        }
        return answer.body(rows);
    }

    public static boolean wantsCsv(@Nullable String accept) {
        return accept != null
                && MediaType.parseMediaTypes(accept).stream()
                        .filter(type -> CSV.isCompatibleWith(type) || MediaType.APPLICATION_JSON.isCompatibleWith(type))
                        .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                        .findFirst()
                        .filter(type -> !MediaType.APPLICATION_JSON.isCompatibleWith(type))
                        .isPresent();
    }
}
