package meridian.roles.reading.formats;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The lists of a Word file: what stands before an item, which Word counts and does not write down. */
final class WordNumbering {

    /** A list that counts further counts wrongly on purpose. */
    private static final int MOST_COUNTED = 1_000_000;

    private record Level(String format, String text, int start) {}

    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();

    private WordNumbering() {}

    static WordNumbering read(InputStream part) throws XMLStreamException {
        WordNumbering numbering = new WordNumbering();
        if (WordStyles.isEmpty(part)) {
            return numbering;
        }
        XMLStreamReader xml = Xml.read(part);
        String id = "";
        boolean inNum = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    id = value(xml, "abstractNumId");
                    inNum = false;
                }
                case "num" -> {
                    id = value(xml, "numId");
                    inNum = true;
                }
                case "abstractNumId" -> numbering.abstractOf.put(id, value(xml, "val"));
                case "lvl" -> {
                    if (!inNum) {
                        numbering.levels.put(id + "/" + value(xml, "ilvl"), level(xml));
                    }
                }
                default -> {}
            }
        }
        return numbering;
    }

    private static Level level(XMLStreamReader xml) throws XMLStreamException {
        String format = "bullet";
        String text = "";
        int start = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("lvl")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> format = value(xml, "val");
                    case "lvlText" -> text = value(xml, "val");
                    case "start" -> start = Math.clamp(Xml.number(value(xml, "val"), 1), 0, MOST_COUNTED);
                    default -> {}
                }
            }
        }
        return new Level(format, text, start);
    }

    private static String value(XMLStreamReader xml, String attribute) {
        @Nullable String value = Xml.attribute(xml, attribute);
        return value == null ? "" : value;
    }

    /** What stands before the next item of this list at this depth (0 outermost); null for a paragraph that only goes with an item. */
    @Nullable
    String next(String numId, int depth) {
        Level level = levels.get(abstractOf.getOrDefault(numId, "") + "/" + depth);
        if (level == null) {
            return "-";
        }
        if (level.format().equals("none")
                || level.format().equals("bullet") && level.text().isBlank()) {
            return null;
        }
        if (level.format().equals("bullet")) {
            return "-";
        }
        String key = numId + "/" + depth;
        int number = counted.merge(key, level.start(), (before, start) -> before + 1);
        for (int deeper = depth + 1; deeper < 9; deeper++) {
            counted.remove(numId + "/" + deeper);
        }
        return written(level, number);
    }

    private static String written(Level level, int number) {
        String figure = switch (level.format()) {
            case "lowerLetter" -> letter(number, 'a');
            case "upperLetter" -> letter(number, 'A');
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            default -> Integer.toString(number);
        };
        return level.text().startsWith("(")
                ? "(" + figure + ")"
                : level.text().endsWith(")") ? figure + ")" : figure + ".";
    }

    static String letter(int number, char first) {
        return Character.toString(first + (number - 1) % 26);
    }

    static String roman(int number) {
        String[] tens = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
        String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        return tens[number / 10 % 10] + ones[number % 10];
    }
}
