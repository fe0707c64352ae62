package org.kelisim.platform.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** A workbook's sheets and what they share: texts, number formats, the calendar. */
final class XlsxWorkbook implements AutoCloseable {
    /** @param part the zip entry that holds the sheet's cells */
    record Sheet(String name, String part, boolean hidden) {}

    /** The texts that cells share are all that is held in memory whole, however long the sheets: a fifth of it at most. */
    private static final long MOST_TEXT =
            Math.min(128L << 20, Runtime.getRuntime().maxMemory() / 5);
    /** What a text costs besides its letters, so that endless empty ones are noticed too. */
    private static final int OBJECT = 56;

    private final ZipFile zip;
    private final String mainPart;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private boolean from1904;
    private XlsxNumbers numbers = XlsxNumbers.plain();

    private XlsxWorkbook(ZipFile zip, String mainPart) {
        this.zip = zip;
        this.mainPart = mainPart;
    }

    /** Empty when the zip holds something else than a workbook. */
    static Optional<XlsxWorkbook> open(ZipFile zip) throws IOException, XMLStreamException, XlsxDamage {
        var main = XlsxLink.from("", zip).stream()
                .filter(link -> link.type().equals("officeDocument"))
                .findFirst();
        if (main.isEmpty()) return Optional.empty();
        var workbook = new XlsxWorkbook(zip, main.get().part());
        if (!workbook.isBinary()) workbook.readParts();
        return workbook.isBinary() || !workbook.sheets.isEmpty() ? Optional.of(workbook) : Optional.empty();
    }

    /** An .xlsb, which holds no XML. */
    boolean isBinary() {
        return mainPart.endsWith(".bin");
    }

    /** The header of every sheet that holds anything, in the workbook's order. */
    Map<Sheet, Header> headers() throws IOException, XMLStreamException, XlsxDamage {
        var headers = new LinkedHashMap<Sheet, Header>();
        for (var sheet : sheets) {
            try (var reading = read(sheet)) {
                if (reading.header().width() > 0) headers.put(sheet, reading.header());
            }
        }
        return headers;
    }

    XlsxSheet read(Sheet sheet) throws IOException, XMLStreamException, XlsxDamage {
        return new XlsxSheet(sheet.name(), XlsxLink.open(sheet.part(), zip), texts, numbers);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void readParts() throws IOException, XMLStreamException, XlsxDamage {
        var links = XlsxLink.from(mainPart, zip);
        readSheets(links);
        for (var link : links) {
            switch (link.type()) {
                case "sharedStrings" -> readTexts(link.part());
                case "styles" -> {
                    try (var in = XlsxLink.open(link.part(), zip)) {
                        numbers = XlsxNumbers.read(Xml.open(in), from1904);
                    }
                }
                default -> {}
            }
        }
    }

    private void readSheets(List<XlsxLink> links) throws IOException, XMLStreamException, XlsxDamage {
        try (var in = XlsxLink.open(mainPart, zip)) {
            var xml = Xml.open(in);
            while (Xml.goToAny(xml, List.of("workbookPr", "sheet"))) {
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = List.of("1", "true").contains(Xml.attribute(xml, "date1904"));
                    continue;
                }
                var id = Xml.attribute(xml, "id");
                var name = Xml.attribute(xml, "name");
                boolean hidden =
                        Xml.attribute(xml, "state").toLowerCase(Locale.ROOT).endsWith("hidden");
                links.stream()
                        // sheets of charts and dialogs hold no cells
                        .filter(link -> link.id().equals(id) && link.type().equals("worksheet"))
                        .forEach(link -> sheets.add(new Sheet(name, link.part(), hidden)));
            }
        }
    }

    private void readTexts(String part) throws IOException, XMLStreamException, XlsxDamage {
        try (var in = XlsxLink.open(part, zip)) {
            var xml = Xml.open(in);
            long held = 0;
            while (Xml.goTo(xml, "si")) {
                var text = XlsxText.unescape(Xml.text(xml));
                held += 2L * text.length() + OBJECT;
                if (held > MOST_TEXT) throw new TableBroken(TableError.of(Fault.PART_TOO_LARGE, part, MOST_TEXT >> 20));
                texts.add(text);
            }
        }
    }
}
