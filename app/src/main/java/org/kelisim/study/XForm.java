package org.kelisim.study;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kelisim.platform.Language;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;

/**
 * A questionnaire as an ODK XForm (getodk.github.io/xforms-spec), in three languages, with the stratum as its first question. A device fills in the
 * number of the sheet and nothing else about itself or its user.
 */
final class XForm {
    /** No question can be named so, since theirs begin with a letter. */
    static final String STRATUM = "_stratum";

    private static final String XFORMS = "http://www.w3.org/2002/xforms";
    private static final String HTML = "http://www.w3.org/1999/xhtml";
    private static final String ROSA = "http://openrosa.org/javarosa";

    private final Study study;
    private final Questionnaires.Revision revision;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    /** Every text of the form by its reference. */
    private final Map<String, Multilingual> texts = new LinkedHashMap<>();

    private XForm(Study study, Questionnaires.Revision revision) throws XMLStreamException {
        this.study = study;
        this.revision = revision;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String of(Study study, Questionnaires.Revision revision) {
        try {
            return new XForm(study, revision).write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
    }

    private String write() throws XMLStreamException {
        collectTexts();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("h", "html", HTML);
        xml.writeDefaultNamespace(XFORMS);
        xml.writeNamespace("h", HTML);
        xml.writeNamespace("jr", ROSA);
        xml.writeStartElement("h", "head", HTML);
        element("h", HTML, "title", study.name().text());
        xml.writeStartElement("model");
        writeTexts();
        writeInstance();
        writeBinds();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("h", "body", HTML);
        writeBody();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void collectTexts() {
        texts.put(
                path(STRATUM) + ":label",
                new Multilingual(
                        Texts.in(Language.KK, "study.stratum"),
                        Texts.in(Language.RU, "study.stratum"),
                        Texts.in(Language.EN, "study.stratum")));
        study.strata().forEach(one -> texts.put(path(STRATUM) + "/" + one.code() + ":label", one.name()));
        for (var item : revision.questionnaire().items()) {
            texts.put(path(item.name()) + ":label", item.label());
            item.choices()
                    .forEach(choice -> texts.put(path(item.name()) + "/" + choice.name() + ":label", choice.label()));
        }
    }

    private static String path(String name) {
        return "/data/" + name;
    }

    private void writeTexts() throws XMLStreamException {
        xml.writeStartElement("itext");
        for (var language : Language.values()) {
            xml.writeStartElement("translation");
            xml.writeAttribute("lang", language.ownName() + " (" + language.tag() + ")");
            if (language == Language.KK) {
                xml.writeAttribute("default", "true()");
            }
            for (var entry : texts.entrySet()) {
                xml.writeStartElement("text");
                xml.writeAttribute("id", entry.getKey());
                element("value", entry.getValue().in(language));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void writeInstance() throws XMLStreamException {
        xml.writeStartElement("instance");
        xml.writeStartElement("data");
        xml.writeAttribute("id", study.code());
        xml.writeAttribute("version", String.valueOf(revision.number()));
        xml.writeEmptyElement(STRATUM);
        for (var item : revision.questionnaire().items()) {
            xml.writeEmptyElement(item.name());
        }
        xml.writeStartElement("meta");
        xml.writeEmptyElement("instanceID");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeBinds() throws XMLStreamException {
        bind(path(STRATUM), "string", Map.of("required", "true()"));
        for (var item : revision.questionnaire().items()) {
            var more = new LinkedHashMap<String, String>();
            if (item.isRequired()) {
                more.put("required", "true()");
            }
            var route = item.route();
            if (route != null) {
                more.put("relevant", relevant(route));
            }
            var constraint = constraint(item);
            if (!constraint.isEmpty()) {
                more.put("constraint", constraint);
            }
            bind(path(item.name()), type(item.kind()), more);
        }
        xml.writeEmptyElement("bind");
        xml.writeAttribute("nodeset", "/data/meta/instanceID");
        xml.writeAttribute("type", "string");
        xml.writeAttribute("readonly", "true()");
        xml.writeAttribute("jr", ROSA, "preload", "uid");
    }

    private void bind(String path, String type, Map<String, String> more) throws XMLStreamException {
        xml.writeEmptyElement("bind");
        xml.writeAttribute("nodeset", path);
        xml.writeAttribute("type", type);
        for (var one : more.entrySet()) {
            xml.writeAttribute(one.getKey(), one.getValue());
        }
    }

    private static String relevant(Item.Route route) {
        return route.values().stream()
                .sorted()
                .map(value -> "selected(" + path(route.question()) + ", '" + value + "')")
                .collect(Collectors.joining(" or "));
    }

    private static String constraint(Item item) {
        var bounds = new ArrayList<String>();
        if (item.kind() == Item.Kind.NUMBER && item.least() != null) {
            bounds.add(". >= " + item.least());
        }
        if (item.kind() == Item.Kind.NUMBER && item.most() != null) {
            bounds.add(". <= " + item.most());
        }
        return String.join(" and ", bounds);
    }

    private static String type(Item.Kind kind) {
        return kind == Item.Kind.NUMBER ? "decimal" : "string";
    }

    private void writeBody() throws XMLStreamException {
        ask("select1", STRATUM, study.strata().stream().map(Stratum::code).toList());
        for (var item : revision.questionnaire().items()) {
            switch (item.kind()) {
                case SINGLE -> ask("select1", item.name(), names(item));
                case MULTIPLE -> ask("select", item.name(), names(item));
                case SCALE -> askScale(item);
                case NUMBER, TEXT -> ask("input", item.name(), List.of());
            }
        }
    }

    private static List<String> names(Item item) {
        return item.choices().stream().map(Choice::name).toList();
    }

    private void ask(String control, String name, List<String> choices) throws XMLStreamException {
        begin(control, name);
        for (var choice : choices) {
            xml.writeStartElement("item");
            xml.writeEmptyElement("label");
            xml.writeAttribute("ref", "jr:itext('" + path(name) + "/" + choice + ":label')");
            element("value", choice);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void askScale(Item item) throws XMLStreamException {
        begin("select1", item.name());
        for (var step : item.steps()) {
            xml.writeStartElement("item");
            element("label", String.valueOf(step));
            element("value", String.valueOf(step));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void begin(String control, String name) throws XMLStreamException {
        xml.writeStartElement(control);
        xml.writeAttribute("ref", path(name));
        xml.writeEmptyElement("label");
        xml.writeAttribute("ref", "jr:itext('" + path(name) + ":label')");
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void element(String prefix, String namespace, String name, String content) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}
