package org.kelisim.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A document of a word processor (Office Open XML, ECMA-376), put together part by part. The few elements that a report needs are written here: a
 * library for all of them weighs fourteen megabytes. What never varies stands in {@code docx/}.
 */
final class WordDocument {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Parts that never vary: name in the package, resource. */
    private static final Map<String, String> FIXED = Map.of(
            "[Content_Types].xml", "content-types.xml",
            "_rels/.rels", "package-relationships.xml",
            "word/styles.xml", "styles.xml",
            "word/numbering.xml", "numbering.xml",
            "word/footer1.xml", "footer.xml");

    private final String language;
    private final String title;
    private final String author;
    private final StringWriter body = new StringWriter();
    private final XMLStreamWriter xml;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private int bookmarks;

    /** @param language tag of the document's language */
    WordDocument(String language, String title, String author) {
        this.language = language;
        this.title = title;
        this.author = author;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(body);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        begin("document");
        attribute("xmlns:w", NAMESPACE);
        attribute("xmlns:r", RELATIONSHIPS);
        begin("body");
    }

    /** @param id under which others link to it; empty for none */
    record Heading(String id, String text) {}

    /** @param target address that it leads to; empty for none */
    record Cell(String text, String target, boolean isNumber) {}

    /** The kinds of rows. */
    enum Row {
        HEAD,
        BODY,
        TOTAL
    }

    void paragraph(String style, String text) {
        begin("p");
        style("pStyle", style);
        run(text, false);
        end();
    }

    void heading(int level, String id, String text) {
        begin("p");
        style("pStyle", "Heading" + level);
        if (!id.isEmpty()) {
            var number = String.valueOf(++bookmarks);
            empty("bookmarkStart", "w:id", number, "w:name", id);
            run(text, false);
            empty("bookmarkEnd", "w:id", number);
        } else {
            run(text, false);
        }
        end();
    }

    /** The chapters, as a field that the word processor renews with page numbers, filled in for those that don't. */
    void contents(List<Heading> headings) {
        for (var i = 0; i < headings.size(); i++) {
            begin("p");
            style("pStyle", "Contents");
            if (i == 0) {
                field("begin");
                begin("r");
                begin("instrText");
                attribute("xml:space", "preserve");
                text(" TOC \\o \"1-1\" \\h \\z \\u ");
                end();
                end();
                field("separate");
            }
            begin("hyperlink");
            attribute("w:anchor", headings.get(i).id());
            run(headings.get(i).text(), false);
            end();
            if (i == headings.size() - 1) {
                field("end");
            }
            end();
        }
    }

    void pageBreak() {
        begin("p");
        begin("r");
        empty("br", "w:type", "page");
        end();
        end();
    }

    void beginTable(int columns) {
        begin("tbl");
        begin("tblPr");
        empty("tblStyle", "w:val", "Report");
        empty("tblW", "w:w", "5000", "w:type", "pct");
        empty("tblLook", "w:val", "0420", "w:firstRow", "1", "w:firstColumn", "1");
        end();
        begin("tblGrid");
        for (var i = 0; i < columns; i++) {
            empty("gridCol");
        }
        end();
    }

    void row(Row kind, List<Cell> cells) {
        begin("tr");
        begin("trPr");
        empty("cantSplit");
        if (kind == Row.HEAD) {
            empty("tblHeader");
        }
        end();
        for (var cell : cells) {
            begin("tc");
            begin("p");
            begin("pPr");
            empty("pStyle", "w:val", "TableText");
            if (cell.isNumber()) {
                empty("jc", "w:val", "right");
            }
            end();
            if (cell.target().isEmpty()) {
                run(cell.text(), kind != Row.BODY);
            } else {
                begin("hyperlink");
                attribute("r:id", relationship(cell.target()));
                run(cell.text(), kind != Row.BODY);
                end();
            }
            end();
            end();
        }
        end();
    }

    void endTable() {
        end();
        begin("p");
        end();
    }

    /** Writes the package. */
    void write(OutputStream out) throws IOException {
        begin("sectPr");
        empty("footerReference", "w:type", "default", "r:id", "rIdFooter");
        empty("pgSz", "w:w", "11906", "w:h", "16838");
        empty(
                "pgMar",
                "w:top",
                "1247",
                "w:right",
                "1021",
                "w:bottom",
                "1247",
                "w:left",
                "1021",
                "w:header",
                "600",
                "w:footer",
                "600",
                "w:gutter",
                "0");
        empty("titlePg");
        end();
        end();
        end();
        var zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", fixed(FIXED.getOrDefault("[Content_Types].xml", "")));
        for (var part : FIXED.entrySet()) {
            if (!part.getKey().startsWith("[")) {
                part(zip, part.getKey(), fixed(part.getValue()).replace("LANGUAGE", language));
            }
        }
        part(
                zip,
                "docProps/core.xml",
                fixed("core.xml")
                        .replace("TITLE", escaped(title))
                        .replace("AUTHOR", escaped(author))
                        .replace("LANGUAGE", language));
        part(zip, "word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + body);
        part(zip, "word/_rels/document.xml.rels", relationships());
        zip.finish();
    }

    private String relationships() {
        var links = new StringBuilder();
        targets.forEach((target, id) -> links.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(RELATIONSHIPS)
                .append("/hyperlink\" Target=\"")
                .append(escaped(target))
                .append("\" TargetMode=\"External\"/>"));
        return fixed("document-relationships.xml").replace("<!--links-->", links);
    }

    private String relationship(String target) {
        return targets.computeIfAbsent(target, ignored -> "rIdLink" + (targets.size() + 1));
    }

    private void field(String type) {
        begin("r");
        if (type.equals("begin")) {
            empty("fldChar", "w:fldCharType", type, "w:dirty", "true");
        } else {
            empty("fldChar", "w:fldCharType", type);
        }
        end();
    }

    private void style(String element, String style) {
        begin("pPr");
        empty(element, "w:val", style);
        end();
    }

    private void run(String text, boolean isBold) {
        begin("r");
        if (isBold) {
            begin("rPr");
            empty("b");
            end();
        }
        begin("t");
        attribute("xml:space", "preserve");
        text(text);
        end();
        end();
    }

    private void begin(String element) {
        try {
            xml.writeStartElement("w:" + element);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attribute(String name, String value) {
        try {
            xml.writeAttribute(name, value);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void empty(String element, String... attributes) {
        begin(element);
        for (var i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        end();
    }

    private void text(String text) {
        try {
            xml.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String fixed(String name) {
        try (var in = Objects.requireNonNull(WordDocument.class.getResourceAsStream("docx/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
