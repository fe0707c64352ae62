package org.kelisim.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, for what no honest program writes. Its header is code, name. */
final class Parts {
    static final String WORKBOOK = """
            <workbook xmlns:r="r"><sheets><sheet name="S1" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String HEADER = """
            <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row>""";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Parts workbook() {
        return new Parts()
                .with(
                        "_rels/.rels",
                        links("<Relationship Id='a' Type='" + TYPE + "officeDocument' Target='xl/workbook.xml'/>"))
                .with("xl/workbook.xml", WORKBOOK)
                .with(
                        "xl/_rels/workbook.xml.rels",
                        links("<Relationship Id='rId1' Type='" + TYPE
                                + "worksheet' Target='/xl/worksheets/../sheet1.xml'/>"
                                + "<Relationship Id='rId2' Type='" + TYPE
                                + "sharedStrings' Target='sharedStrings.xml'/>"
                                + "<Relationship Id='rId3' Type='" + TYPE + "styles' Target='styles.xml'/>"
                                + "<Relationship Id='rId9' Type='" + TYPE
                                + "externalLink' Target='http://127.0.0.1:1/x' TargetMode='External'/>"))
                .with("xl/sharedStrings.xml", "<sst><si><t>R-9</t></si><si><t>code</t></si><si><t>name</t></si></sst>")
                .with("xl/styles.xml", "<styleSheet/>");
    }

    Parts sheet(String rows) {
        return with("xl/sheet1.xml", "<worksheet><sheetData>" + HEADER + rows + "</sheetData></worksheet>");
    }

    Parts with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Parts with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Parts without(String name) {
        parts.remove(name);
        return this;
    }

    Sent send() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return Sent.bytes(bytes.toByteArray());
    }

    private static String links(String each) {
        return "<Relationships>" + each + "</Relationships>";
    }
}
