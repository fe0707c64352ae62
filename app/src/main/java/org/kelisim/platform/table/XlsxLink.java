package org.kelisim.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * A link from one part of a workbook to another. Links that lead out of the file are passed over.
 *
 * @param type the last word of the relationship's address, {@code worksheet} or the like
 */
record XlsxLink(String id, String type, String part) {
    /** What a part refers to; the empty name stands for the workbook as a whole. */
    static List<XlsxLink> from(String part, ZipFile zip) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var links = new ArrayList<XlsxLink>();
        var entry = zip.getEntry(folder + "_rels/" + part.substring(slash) + ".rels");
        if (entry == null) return links;
        try (var in = zip.getInputStream(entry)) {
            var xml = Xml.open(in);
            while (Xml.goTo(xml, "Relationship")) {
                if (Xml.attribute(xml, "TargetMode").equals("External")) continue;
                var type = Xml.attribute(xml, "Type");
                links.add(new XlsxLink(
                        Xml.attribute(xml, "Id"),
                        type.substring(type.lastIndexOf('/') + 1),
                        resolve(folder, Xml.attribute(xml, "Target"))));
            }
        }
        return links;
    }

    static InputStream open(String part, ZipFile zip) throws IOException, XlsxDamage {
        var entry = zip.getEntry(part);
        // under another name it would have passed the inspection unread
        if (entry == null || !XlsxInspection.isXml(entry)) throw new XlsxDamage("no part " + part);
        return zip.getInputStream(entry);
    }

    private static String resolve(String folder, String target) {
        var steps = new ArrayDeque<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) steps.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) steps.addLast(step);
        }
        return String.join("/", steps);
    }
}
