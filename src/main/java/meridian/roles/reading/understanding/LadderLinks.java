package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Link;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Labels;
import org.jspecify.annotations.Nullable;

/** The roles one step down and up, from links that say "previous" and "next", and from fields. */
final class LadderLinks {

    private static final List<String> ABOVE = List.of(
            "progress to ",
            "progresses to ",
            "next role is ",
            "promoted to ",
            "next step is ",
            "leads to ",
            "lead to ",
            "move on to ",
            "move up to ",
            "path to ");
    private static final List<String> BELOW = List.of(
            "progress from ", "progresses from ", "promoted from ", "join from ", "previous role is ", "move up from ");

    /** What parts the roles that one line names before and after. */
    private static final Pattern PARTING = Pattern.compile("[.;|·] ");

    private @Nullable Sourced<String> previous;
    private @Nullable Sourced<String> next;

    private LadderLinks() {}

    static LadderLinks of(List<Facts.Known> facts, List<Section> sections, Cues cues) {
        LadderLinks ladder = new LadderLinks();
        for (Facts.Known fact : facts) {
            if (fact.field() != Field.PREVIOUS && fact.field() != Field.NEXT) {
                continue;
            }
            String value = sentence(Labels.withoutColon(fact.value().text()));
            if (Letters.wordCount(value) > 10 || Placeholders.isOne(value) || isNone(value)) {
                continue;
            }
            if (fact.field() == Field.PREVIOUS && ladder.previous == null) {
                ladder.previous = new Sourced<>(named(fact.value()), fact.lines());
            } else if (fact.field() == Field.NEXT && ladder.next == null) {
                ladder.next = new Sourced<>(named(fact.value()), fact.lines());
            }
        }
        for (Section section : sections) {
            boolean about = section.kind() == Kind.LADDER;
            if (!about && !cues.in(Cues.Cue.NEIGHBOURS, section)) {
                continue;
            }
            for (Entry entry : section.entries()) {
                if (about || cues.in(Cues.Cue.NEIGHBOURS, entry.lines())) {
                    ladder.take(entry, about);
                }
            }
        }
        return ladder;
    }

    @Nullable
    Sourced<String> previous() {
        return previous;
    }

    @Nullable
    Sourced<String> next() {
        return next;
    }

    private static boolean isNone(String value) {
        String key = Letters.key(value);
        return key.isEmpty() || key.equals("none") || key.equals("n a") || key.equals("tbc");
    }

    private static String named(Words value) {
        return value.links().size() == 1
                ? PlainTitle.of(value.links().getFirst().text())
                : trimmed(linked(sentence(value.text())));
    }

    /** "[03 Pilot](03-pilot.md)" in front matter: what the link says, without the number of its file. */
    private static String linked(String text) {
        int end = text.startsWith("[") ? text.indexOf("](") : -1;
        String said = end < 0 ? text : text.substring(1, end);
        boolean numbered = said.length() > 3 && Letters.isFigures(said.substring(0, 2), "") && said.charAt(2) == ' ';
        return end > 0 && numbered ? said.substring(3) : said;
    }

    private void take(Entry entry, boolean about) {
        switch (entry) {
            case Entry.Prose prose -> links(prose.words(), prose.lines());
            case Entry.Point point -> links(point.words(), point.own());
            case Entry.Fact fact -> {
                links(fact.value(), fact.lines());
                named(new Entry.Prose(fact.value(), fact.lines()));
            }
            case Entry.Table table ->
                table.rows().forEach(row -> row.cells().forEach(cell -> links(cell, row.lines())));
            case Entry.Raw raw -> {}
        }
        if (entry instanceof Entry.Prose prose) {
            named(prose);
            if (about || prose.words().text().contains(" path to ")) {
                inWords(prose);
            }
        }
    }

    private void links(Words words, Lines lines) {
        for (Link link : words.links()) {
            String key = Letters.key(link.text());
            boolean below = previous == null && (isOrBegins(key, "previous") || key.equals("prev"));
            boolean above = next == null && isOrBegins(key, "next");
            String role = (below || above) && Letters.wordCount(key) <= 8 ? role(link) : null;
            if (role != null && below) {
                previous = new Sourced<>(role, lines);
            } else if (role != null) {
                next = new Sourced<>(role, lines);
            }
        }
    }

    private static boolean isOrBegins(String key, String word) {
        return key.startsWith(word) && (key.length() == word.length() || key.charAt(word.length()) == ' ');
    }

    /** The role a link leads to: named in its words after "next", else by the file it points at; null for a page's anchor. */
    private static @Nullable String role(Link link) {
        String text = link.text();
        int colon = text.indexOf(':');
        if (colon > 0 && colon + 2 < text.length()) {
            return trimmed(text.substring(colon + 1));
        }
        String target = link.target();
        int cut = target.indexOf('#');
        target = cut >= 0 ? target.substring(0, cut) : target;
        cut = target.indexOf('?');
        target = cut >= 0 ? target.substring(0, cut) : target;
        target = Letters.withoutEnd(target, "/");
        String file = target.substring(target.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        file = dot > 0 ? file.substring(0, dot) : file;
        String name = name(file);
        return name.isEmpty() ? null : name;
    }

    /** The words of a file's name: "head-of-trees" is "Head of Trees". */
    static String name(String file) {
        StringBuilder name = new StringBuilder();
        String words = file.replace("%20", " ").replace('_', ' ').replace('-', ' ');
        for (String word : words.split(" ")) {
            boolean number = !word.isEmpty() && Letters.isFigures(word, "");
            if (word.isEmpty() || (number && name.isEmpty())) {
                continue;
            }
            boolean small = !name.isEmpty()
                    && (word.equals("of") || word.equals("and") || word.equals("for") || word.equals("the"));
            name.append(name.isEmpty() ? "" : " ")
                    .append(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    private void inWords(Entry.Prose prose) {
        String from = after(prose.words().text(), BELOW);
        if (previous == null && from != null) {
            previous = new Sourced<>(from, prose.lines());
        }
        String to = after(prose.words().text(), ABOVE);
        if (next == null && to != null) {
            next = new Sourced<>(to, prose.lines());
        }
    }

    /** The post named after one of the phrases, null where none is. */
    private static @Nullable String after(String text, List<String> phrases) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String phrase : phrases) {
            int at = lower.length() == text.length() ? lower.indexOf(phrase) : -1;
            String name = at < 0 ? "" : trimmed(upToStop(text.substring(at + phrase.length())));
            if (!name.isEmpty() && Letters.wordCount(name) <= 6 && Letters.beginsUpper(name)) {
                return name;
            }
        }
        return null;
    }

    private static String upToStop(String text) {
        int end = Letters.firstOf(text, ".,;(");
        return end < 0 ? text : text.substring(0, end);
    }

    private static String trimmed(String text) {
        String name = Letters.withoutEnd(text.strip(), ".,;:»«→← ");
        String lower = name.toLowerCase(Locale.ROOT);
        for (String article : List.of("a ", "an ", "the ", "to ")) {
            if (lower.startsWith(article)) {
                return name.substring(article.length());
            }
        }
        return name;
    }

    /** "Next role: Director. Previous role: Senior Consultant." in one line. */
    private void named(Entry.Prose prose) {
        String text = prose.words().text();
        if (text.indexOf(':') < 0
                || !(text.contains("ext")
                        || text.contains("revious")
                        || text.contains("rogress")
                        || text.contains("romot"))) {
            return;
        }
        for (String part : text.length() > 300 ? new String[0] : PARTING.split(text)) {
            HeaderField field = HeaderField.read(part);
            String value = field == null ? "" : trimmed(field.value());
            if (value.isEmpty() || field == null || Letters.wordCount(value) > 8 || isNone(value)) {
                continue;
            }
            if (field.field() == Field.PREVIOUS && previous == null) {
                previous = new Sourced<>(value, prose.lines());
            } else if (field.field() == Field.NEXT && next == null) {
                next = new Sourced<>(value, prose.lines());
            }
        }
    }

    private static String sentence(String text) {
        int stop = text.indexOf(". ");
        int bar = text.indexOf(" | ");
        int end = stop > 0 && bar > 0 ? Math.min(stop, bar) : Math.max(stop, bar);
        return end > 0 ? text.substring(0, end) : text;
    }
}
