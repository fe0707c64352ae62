package org.kelisim.study;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A filled-in XForm as a device sends it. Device, user and moments that it may tell of are not read.
 *
 * @param form code of the study
 * @param id number that the device drew ({@code uuid:...})
 * @param stratum empty if none was chosen
 */
record Submission(String form, UUID id, String stratum, Map<String, List<String>> answers) {
    private static final String UUID_PREFIX = "uuid:";

    /** Empty if it is no filled-in form, or has no number. */
    static Optional<Submission> read(InputStream in) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return read(builder.parse(in).getDocumentElement());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has an XML parser that refuses document types", e);
        } catch (SAXException notXml) {
            return Optional.empty();
        }
    }

    private static Optional<Submission> read(Element root) {
        var answers = new LinkedHashMap<String, List<String>>();
        var id = Optional.<UUID>empty();
        var stratum = "";
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) {
                continue;
            }
            var name = element.getLocalName();
            var value = element.getTextContent().strip();
            switch (name) {
                case "meta" -> id = number(element);
                case XForm.STRATUM -> stratum = value;
                default -> answers.put(name, List.of(value));
            }
        }
        var chosen = stratum;
        return id.map(number -> new Submission(root.getAttribute("id"), number, chosen, answers));
    }

    private static Optional<UUID> number(Element meta) {
        for (Node node = meta.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "instanceID".equals(element.getLocalName())) {
                var text = element.getTextContent().strip();
                try {
                    return text.startsWith(UUID_PREFIX)
                            ? Optional.of(UUID.fromString(text.substring(UUID_PREFIX.length())))
                            : Optional.empty();
                } catch (IllegalArgumentException notANumber) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Several choices stand in one text with spaces between them. */
    Map<String, List<String>> answersTo(Questionnaire questionnaire) {
        var given = new LinkedHashMap<>(answers);
        for (var item : questionnaire.items()) {
            if (item.kind() == Item.Kind.MULTIPLE) {
                given.computeIfPresent(
                        item.name(), (name, texts) -> List.of(texts.getFirst().split("\\s+")));
            }
        }
        return given;
    }
}
