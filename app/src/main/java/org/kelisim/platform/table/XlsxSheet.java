package org.kelisim.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, pulled from its XML. The first row that holds anything is the header. */
final class XlsxSheet implements AutoCloseable {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    /** A cell's text, or what keeps it from having one. */
    private record Content(String text, @Nullable Message fault) {}

    private final String name;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final List<String> texts;
    private final XlsxNumbers numbers;
    private final Header header;
    private int number;

    XlsxSheet(String name, InputStream in, List<String> texts, XlsxNumbers numbers)
            throws XMLStreamException, XlsxDamage {
        this.name = name;
        this.in = in;
        this.xml = Xml.open(in);
        this.texts = texts;
        this.numbers = numbers;
        this.header = readHeader();
    }

    Header header() {
        return header;
    }

    /** The next row that holds anything; null at the end. */
    @Nullable
    Row next() throws XMLStreamException, XlsxDamage {
        while (toNextRow()) {
            var shape = new RowShape(header, name, number);
            cells().forEach((position, cell) -> {
                shape.put(position, cell.text());
                if (cell.fault() != null) shape.faultAt(position, cell.text(), cell.fault());
            });
            if (!shape.isBlank()) return shape.row();
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Header readHeader() throws XMLStreamException, XlsxDamage {
        while (toNextRow()) {
            var cells = cells();
            if (cells.isEmpty()) continue;
            var names = new String[cells.lastKey() + 1];
            for (int i = 0; i < names.length; i++) {
                var cell = cells.get(i);
                names[i] = cell == null ? "" : cell.text();
            }
            var found = Header.from(List.of(names));
            if (found.width() > 0) return found;
        }
        return Header.from(List.of());
    }

    /** Rows beyond the last with cells, hidden or formatted, look like any other row without cells. */
    private boolean toNextRow() throws XMLStreamException, XlsxDamage {
        if (!Xml.goTo(xml, "row")) return false;
        int before = number;
        number = numberOr(Xml.attribute(xml, "r"), before + 1);
        if (number <= before || number > LAST_ROW) throw new XlsxDamage("row " + number + " after " + before);
        return true;
    }

    private SortedMap<Integer, Content> cells() throws XMLStreamException, XlsxDamage {
        var cells = new TreeMap<Integer, Content>();
        int position = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) break;
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("c")) continue;
            position = position(Xml.attribute(xml, "r"), position + 1);
            cells.put(position, content(position));
        }
        return cells;
    }

    private Content content(int position) throws XMLStreamException, XlsxDamage {
        var type = Xml.attribute(xml, "t");
        int style = numberOr(Xml.attribute(xml, "s"), -1);
        boolean formula = false;
        var value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "v", "is" -> value = Xml.text(xml);
                case "f" -> formula = true;
                default -> {}
            }
        }
        // an empty text is a result, and only text cells say so
        if (formula && value.isEmpty() && !type.equals("str"))
            return new Content("", Message.of(Fault.FORMULA_WITHOUT_VALUE, address(position)));
        if (type.equals("e")) return new Content(value, Message.of(Fault.EXCEL_ERROR, address(position), value));
        return new Content(text(type, value, style), null);
    }

    private String text(String type, String value, int style) throws XlsxDamage {
        if (value.isEmpty()) return "";
        return switch (type) {
            case "s" -> shared(value);
            case "inlineStr", "str" -> XlsxText.unescape(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "d" -> value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            default -> numbers.text(value, style);
        };
    }

    private String shared(String index) throws XlsxDamage {
        int i = numberOr(index, -1);
        if (i < 0 || i >= texts.size()) throw new XlsxDamage("no shared text " + index);
        return texts.get(i);
    }

    /** Column of {@code AB12}, counted from 0. */
    private static int position(String address, int otherwise) throws XlsxDamage {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && column <= LAST_COLUMN; i++)
            column = column * 26 + address.charAt(i) - 'A' + 1;
        int position = column == 0 ? otherwise : column - 1;
        if (position >= LAST_COLUMN) throw new XlsxDamage("column " + position);
        return position;
    }

    private String address(int position) {
        var letters = new StringBuilder();
        for (int left = position + 1; left > 0; left = (left - 1) / 26)
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        return letters + String.valueOf(number);
    }

    private static int numberOr(String digits, int otherwise) throws XlsxDamage {
        if (digits.isEmpty()) return otherwise;
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            throw new XlsxDamage("no number: " + digits);
        }
    }
}
