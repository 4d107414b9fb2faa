package meridian.roles.reading.formats;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word file: which are headings, which are lists, which are bold. */
final class WordStyles {

    /** What a style says; level is 1 to 9 for a heading, 0 for none. */
    record Style(
            String name,
            @Nullable String basedOn,
            int level,
            @Nullable String numId,
            int depth,
            boolean bold) {}

    private static final Style NONE = new Style("", null, 0, null, 0, false);
    /** Styles stand on styles; a loop of them ends here. */
    private static final int LONGEST_CHAIN = 12;

    private final Map<String, Style> styles;

    private WordStyles(Map<String, Style> styles) {
        this.styles = styles;
    }

    static WordStyles read(InputStream part) throws XMLStreamException {
        Map<String, Style> styles = new HashMap<>();
        if (!isEmpty(part)) {
            XMLStreamReader xml = Xml.read(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("style")) {
                    String id = Xml.attribute(xml, "styleId");
                    styles.put(id == null ? "" : id, style(xml));
                }
            }
        }
        return new WordStyles(styles);
    }

    static boolean isEmpty(InputStream part) {
        return part instanceof java.io.ByteArrayInputStream bytes && bytes.available() == 0;
    }

    private static Style style(XMLStreamReader xml) throws XMLStreamException {
        String name = "";
        String basedOn = null;
        String numId = null;
        int level = 0;
        int depth = 0;
        boolean bold = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("style")) {
                break;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            String value = Xml.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "name" -> name = value == null ? "" : value.toLowerCase(Locale.ROOT);
                case "basedOn" -> basedOn = value;
                case "outlineLvl" -> level = Xml.number(value, 9) + 1;
                case "numId" -> numId = value;
                case "ilvl" -> depth = Math.clamp(Xml.number(value, 0), 0, ReadingLimits.DEPTH);
                case "b" -> bold = isOn(value);
                default -> {}
            }
        }
        return new Style(name, basedOn, level > 9 ? 0 : level, numId, depth, bold);
    }

    /** A style with what it inherits. */
    Style of(@Nullable String id) {
        Style found = styles.getOrDefault(id == null ? "" : id, NONE);
        Style ancestor = found;
        int level = levelOf(found);
        String numId = found.numId();
        boolean bold = found.bold();
        for (int i = 0; i < LONGEST_CHAIN && ancestor.basedOn() != null; i++) {
            ancestor = styles.getOrDefault(ancestor.basedOn(), NONE);
            level = level == 0 ? levelOf(ancestor) : level;
            numId = numId == null ? ancestor.numId() : numId;
            bold |= ancestor.bold();
        }
        return new Style(found.name(), found.basedOn(), level, numId, found.depth(), bold);
    }

    private static int levelOf(Style style) {
        if (style.level() > 0) {
            return style.level();
        }
        if (style.name().startsWith("heading ")) {
            return Math.clamp(Xml.number(style.name().substring(8), 0), 0, 9);
        }
        return style.name().equals("title") ? 1 : 0;
    }

    /** A switch such as {@code <w:b/>} is on unless it says it is off. */
    static boolean isOn(@Nullable String value) {
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
