package meridian.roles.reading.formats;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The styles of an ODT file: which stand out, which are headings, which lists are numbered. */
final class OpenDocumentStyles {

    private record Style(@Nullable String parent, boolean bold, int level) {}

    /** Styles stand on styles; a loop of them ends here. */
    private static final int LONGEST_CHAIN = 12;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final Set<String> bullets = new HashSet<>();
    private String name = "";
    private String list = "";

    void read(InputStream part) throws XMLStreamException {
        if (WordStyles.isEmpty(part)) {
            return;
        }
        XMLStreamReader xml = Xml.read(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                take(xml);
            }
        }
    }

    /** Styles stand in the styles part and at the head of the content: both come through here. */
    void take(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> {
                name = orEmpty(Xml.attribute(xml, "name"));
                int level = Xml.number(Xml.attribute(xml, "default-outline-level"), 0);
                styles.put(name, new Style(Xml.attribute(xml, "parent-style-name"), false, level));
            }
            case "text-properties" -> {
                Style style = styles.get(name);
                if (style != null && standsOut(xml)) {
                    styles.put(name, new Style(style.parent(), true, style.level()));
                }
            }
            case "list-style" -> list = orEmpty(Xml.attribute(xml, "name"));
            case "list-level-style-bullet" -> bullets.add(level(xml));
            case "list-level-style-number" -> {
                formats.put(level(xml), orEmpty(Xml.attribute(xml, "num-format")));
                starts.put(level(xml), Xml.number(Xml.attribute(xml, "start-value"), 1));
            }
            default -> {}
        }
    }

    private String level(XMLStreamReader xml) {
        return list + "/" + Xml.number(Xml.attribute(xml, "level"), 1);
    }

    private static boolean standsOut(XMLStreamReader xml) {
        String weight = Xml.attribute(xml, "font-weight");
        String underline = Xml.attribute(xml, "text-underline-style");
        return weight != null && (weight.equals("bold") || Xml.number(weight, 400) >= 600)
                || underline != null && !underline.equals("none");
    }

    boolean isBold(@Nullable String style) {
        return ancestry(style, true) > 0;
    }

    /** The heading level a paragraph's style stands on, 0 for none. */
    int level(@Nullable String style) {
        return ancestry(style, false);
    }

    private int ancestry(@Nullable String start, boolean bold) {
        String id = start;
        for (int i = 0; i < LONGEST_CHAIN && id != null; i++) {
            String plain = id.replace("_20_", " ").toLowerCase(Locale.ROOT);
            if (!bold && plain.startsWith("heading ")) {
                return Math.clamp(Xml.number(plain.substring(8), 0), 0, 9);
            }
            if (!bold && plain.equals("title")) {
                return 1;
            }
            Style style = styles.get(id);
            if (style == null) {
                return 0;
            }
            if (bold ? style.bold() : style.level() > 0) {
                return bold ? 1 : style.level();
            }
            id = style.parent();
        }
        return 0;
    }

    /** What stands before the {@code item}-th item of a list at this depth (1 outermost); null where nothing does. */
    @Nullable
    String marker(String listStyle, int depth, int number) {
        String level = listStyle + "/" + depth;
        if (bullets.contains(level)) {
            return "-";
        }
        return switch (formats.getOrDefault(level, "-")) {
            case "-" -> "-";
            case "" -> null;
            case "a" -> WordNumbering.letter(number, 'a') + ".";
            case "A" -> WordNumbering.letter(number, 'A') + ".";
            case "i", "I" -> WordNumbering.roman(number) + ".";
            default -> number + ".";
        };
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
