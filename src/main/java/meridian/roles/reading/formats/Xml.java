package meridian.roles.reading.formats;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A stream of XML, read as it comes: no tree is built, no document type or outside entity is followed. */
final class Xml {

    private static final String DEEPEST = "jdk.xml.maxElementDepth";

    /** Elements in one another: what a person nests takes a handful of them. */
    private static final int MOST_DEEP = 10 * ReadingLimits.DEPTH;

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader read(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(DEEPEST, MOST_DEEP);
        return factory;
    }

    /** Whether it was too many elements in one another that stopped the reader. */
    static boolean isTooDeep(Throwable stopped) {
        return String.valueOf(stopped.getMessage()).contains(DEEPEST);
    }

    /** An attribute by its local name, in whatever namespace; null where the element has none. */
    static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static int number(@Nullable String value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notNumber) {
            return otherwise;
        }
    }

    /** Passes over the element the reader stands at the start of, and all in it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
