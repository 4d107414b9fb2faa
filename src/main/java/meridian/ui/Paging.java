package meridian.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where one is in a long list.
 *
 * @param page from 1
 * @param size rows on a page
 * @param total rows in all
 * @param list the list's address with its filters; its parameter {@code page} is replaced
 */
public record Paging(int page, int size, long total, Address list) {

    /** A gap in {@link #shown}: pages left out. */
    public static final int GAP = 0;

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Whether there is no such page: rows went since the address was copied. */
    public boolean isPastTheEnd() {
        return page > pages();
    }

    public boolean isNeeded() {
        return total > size;
    }

    /** The rows of this page, in words: "51 to 100 of 4,812". */
    public String range() {
        long first = Math.min(total, (page - 1L) * size + 1);
        return "%,d to %,d of %,d".formatted(first, Math.min(total, (long) page * size), total);
    }

    public String to(int target) {
        return (target <= 1 ? list.without("page") : list.with("page", target)).toString();
    }

    /** First, last and the neighbours of this page, with {@link #GAP} between where pages are left out. */
    public List<Integer> shown() {
        List<Integer> numbers = IntStream.rangeClosed(1, pages())
                .filter(number -> number == 1 || number == pages() || Math.abs(number - page) <= 1)
                .boxed()
                .toList();
        List<Integer> shown = new ArrayList<>();
        for (int number : numbers) {
            if (!shown.isEmpty() && shown.getLast() != number - 1) {
                shown.add(GAP);
            }
            shown.add(number);
        }
        return shown;
    }
}
