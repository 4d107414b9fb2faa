package meridian.access.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a module says of the columns of its tables: which say something of a person, for what, how long, and what becomes of
 * them; and which do not. {@code docs/personal-data.md} shows how it is written.
 *
 * @param plain the columns that say nothing of a person, by table
 * @param named tables whose rows people know by a name and other tables by a number
 */
public record Declaration(List<Category> categories, Map<String, List<String>> plain, List<Named> named) {

    /**
     * @param number the column with what other tables know a row by
     * @param name the column with what people know it by
     */
    public record Named(String table, String number, String name) {}

    private static final String NOTHING = "Nothing of persons";
    private static final String BY_NAME = "Shown by name";

    public Declaration {
        categories = List.copyOf(categories);
        plain = Map.copyOf(plain);
        named = List.copyOf(named);
    }

    /** @throws IllegalArgumentException where a line cannot be understood or something is missing; the message names it */
    public static Declaration parse(String text) {
        List<Category> categories = new ArrayList<>();
        Map<String, List<String>> plain = new LinkedHashMap<>();
        List<Named> named = new ArrayList<>();
        for (String section : text.split("(?m)^== ", -1)) {
            if (section.startsWith("#") || section.isBlank()) {
                continue;
            }
            List<String> lines = section.lines().filter(it -> !it.isBlank()).toList();
            if (lines.getFirst().equals(NOTHING)) {
                plain.putAll(plain(lines.subList(1, lines.size())));
            } else if (lines.getFirst().equals(BY_NAME)) {
                plain(lines.subList(1, lines.size()))
                        .forEach((table, it) -> named.add(new Named(table, it.getFirst(), it.getLast())));
            } else {
                categories.add(category(section));
            }
        }
        return new Declaration(categories, plain, named);
    }

    private static Map<String, List<String>> plain(List<String> lines) {
        Map<String, List<String>> plain = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (!line.startsWith(" ")) {
                columns = new ArrayList<>();
                plain.put(line.substring(0, colon), columns);
            }
            columns.addAll(Arrays.asList(line.substring(colon + 1).strip().split("\\s+")));
        }
        return plain;
    }

    /** Its name and what holds for all of it stand first, then its tables, with an empty line before each. */
    private static Category category(String section) {
        List<String> parts = Arrays.stream(section.strip().split("\\n\\s*\\n")).toList();
        String name = parts.getFirst().lines().findFirst().orElseThrow();
        Map<String, String> facts = facts(parts.getFirst().lines().skip(1).toList());
        try {
            return new Category(
                    name,
                    facts.getOrDefault("why", ""),
                    Arrays.stream(facts.getOrDefault("basis", "").split(", "))
                            .map(LawfulBasis::of)
                            .toList(),
                    facts.getOrDefault("seen by", ""),
                    facts.get("at erasure"),
                    parts.stream().skip(1).map(Declaration::table).toList());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("“" + name + "”: " + wrong.getMessage(), wrong);
        }
    }

    /** A name and what it is, two spaces between; a line that begins with a space goes on with the one before. */
    private static Map<String, String> facts(List<String> lines) {
        Map<String, String> facts = new LinkedHashMap<>();
        String last = "";
        for (String line : lines) {
            if (line.startsWith(" ")) {
                facts.merge(last, line.strip(), (before, more) -> before + " " + more);
            } else {
                String[] parts = line.split("\\s{2,}", 2);
                last = parts[0];
                facts.put(last, parts.length == 2 ? parts[1] : "");
            }
        }
        return facts;
    }

    private static PersonalTable table(String part) {
        List<String> lines = part.lines().map(String::strip).toList();
        String name = lines.getFirst();
        try {
            Map<String, String> facts = new LinkedHashMap<>();
            List<PersonalColumn> columns = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\\s{2,}", 4);
                if (cells.length == 4) {
                    columns.add(column(cells));
                } else {
                    facts.put(cells[0], cells.length == 2 ? cells[1] : "");
                }
            }
            String found = Objects.requireNonNullElse(facts.get("found by"), "");
            @Nullable String unfound = found.startsWith("nobody: ") ? found.substring("nobody: ".length()) : null;
            return new PersonalTable(
                    name,
                    unfound != null
                            ? List.of()
                            : Arrays.stream(found.split(", ")).map(FoundBy::of).toList(),
                    unfound,
                    facts.get("whose"),
                    Retention.of(facts.getOrDefault("kept", "")),
                    columns);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    private static PersonalColumn column(String[] cells) {
        return new PersonalColumn(
                cells[0],
                PersonalColumn.Whose.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2].equals("-")
                        ? PersonalColumn.AtErasure.NOTHING
                        : PersonalColumn.AtErasure.valueOf(
                                cells[2].toUpperCase(Locale.ROOT).replace('-', '_')),
                cells[3]);
    }
}
