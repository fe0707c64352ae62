package org.kelisim.platform.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of a workbook's parts, pulled tag by tag. No document type, no entity and no address is ever followed. */
final class Xml {
    /** A cell of Excel holds 32,767 characters; some programs write more. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final XMLInputFactory READERS = hardened();

    private Xml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return READERS.createXMLStreamReader(in);
    }

    /** Goes to the next element of that name; false when there is none. */
    static boolean goTo(XMLStreamReader xml, String element) throws XMLStreamException {
        return goToAny(xml, List.of(element));
    }

    static boolean goToAny(XMLStreamReader xml, List<String> elements) throws XMLStreamException {
        while (xml.hasNext())
            if (xml.next() == XMLStreamConstants.START_ELEMENT && elements.contains(xml.getLocalName())) return true;
        return false;
    }

    /** An attribute by its local name, empty when there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return "";
    }

    /**
     * The text of a {@code v}, {@code t}, {@code is} or {@code si} up to its end, without the readings above it ({@code
     * rPh}, furigana).
     */
    static String text(XMLStreamReader xml) throws XMLStreamException, XlsxDamage {
        var text = new StringBuilder();
        boolean rich = xml.getLocalName().equals("is") || xml.getLocalName().equals("si");
        int depth = 1;
        int skippedFrom = Integer.MAX_VALUE;
        int textDepth = rich ? Integer.MAX_VALUE : 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (xml.getLocalName().equals("rPh")) skippedFrom = Math.min(skippedFrom, depth);
                    if (rich && xml.getLocalName().equals("t")) textDepth = depth;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == skippedFrom) skippedFrom = Integer.MAX_VALUE;
                    if (rich && depth == textDepth) textDepth = Integer.MAX_VALUE;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == textDepth && depth < skippedFrom) text.append(xml.getText());
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XlsxDamage("entity in text");
                default -> {}
            }
            if (text.length() > LONGEST_TEXT) throw new XlsxDamage("text of a cell beyond " + LONGEST_TEXT);
        }
        return text.toString();
    }

    private static XMLInputFactory hardened() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
