package org.kelisim.platform.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a whole workbook before any of it is parsed. Every part is inflated and counted, whatever sizes the zip's
 * own directory claims; a part that grows beyond measure ends the look at once.
 *
 * @param merged the merged ranges by part, since they stand after the rows that they spoil
 */
record XlsxInspection(List<TableError> errors, Map<String, List<String>> merged) {
    /** A workbook of a full sheet has a dozen or two. */
    private static final int MOST_PARTS = 5_000;
    /** A sheet of a million rows of twenty cells is about 1 GiB of XML. */
    private static final long LARGEST_PART = 3L << 30;

    private static final long LARGEST_WORKBOOK = 4L << 30;
    /** Deflate reaches about 1,030; sheets of repeated rows 50 or so. */
    private static final long HIGHEST_RATIO = 200;
    /** Small parts compress as they please. */
    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private static final int LONGEST_TAG = 1 << 16;
    private static final int KEPT_OF_TAG = 128;
    private static final int MOST_RANGES = 100;
    private static final Pattern MERGE = Pattern.compile("(?:\\w+:)?mergeCell\\s.*?\\bref\\s*=\\s*[\"']([A-Z0-9:]+).*");

    static XlsxInspection of(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS)
            return new XlsxInspection(List.of(TableError.of(Fault.TOO_MANY_PARTS, zip.size(), MOST_PARTS)), Map.of());
        var merged = new HashMap<String, List<String>>();
        long total = 0;
        for (var entry : zip.stream().toList()) {
            var look = new Look(entry, LARGEST_WORKBOOK - total);
            var errors = look.through(zip);
            if (!errors.isEmpty()) return new XlsxInspection(errors, Map.of());
            total += look.size;
            merged.put(entry.getName(), look.ranges);
        }
        return new XlsxInspection(List.of(), merged);
    }

    static boolean isXml(ZipEntry part) {
        var name = part.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    List<String> mergedIn(String part) {
        return merged.getOrDefault(part, List.of());
    }

    /** One part's bytes passing by. */
    private static final class Look {
        private final ZipEntry entry;
        private final long largest;
        private final boolean xml;
        private final List<String> ranges = new ArrayList<>();
        private final byte[] tag = new byte[KEPT_OF_TAG];
        private int tagLength = -1;
        private boolean begun;
        private long size;

        Look(ZipEntry entry, long roomLeft) {
            this.entry = entry;
            this.xml = isXml(entry);
            this.largest = Math.min(roomLeft, LARGEST_PART);
        }

        List<TableError> through(ZipFile zip) throws IOException {
            var chunk = new byte[1 << 16];
            try (var in = zip.getInputStream(entry)) {
                if (in == null) return List.of();
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    size += length;
                    if (size > largest) return error(Fault.PART_TOO_LARGE, largest >> 20);
                    if (size > RATIO_COUNTS_FROM && size / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO)
                        return error(Fault.SUSPICIOUS_PART, HIGHEST_RATIO);
                    if (xml && !soundXml(chunk, length)) return error(Fault.DAMAGED_WORKBOOK);
                }
            }
            return List.of();
        }

        /** XML that hides nothing from this look: in a byte encoding, without a document type, its tags of sane length. */
        private boolean soundXml(byte[] chunk, int length) {
            for (int i = 0; i < length; i++) {
                byte b = chunk[i];
                if (!begun && !beginsXml(b)) return false;
                if (b == 0) return false;
                if (b == '<') {
                    tagLength = 0;
                } else if (tagLength >= 0) {
                    if (b == '>') {
                        if (!soundTag()) return false;
                        tagLength = -1;
                    } else {
                        if (tagLength < KEPT_OF_TAG) tag[tagLength] = b;
                        if (++tagLength > LONGEST_TAG) return false;
                    }
                }
            }
            return true;
        }

        private boolean beginsXml(byte b) {
            begun = b == '<';
            return begun
                    || b == '\n'
                    || b == '\r'
                    || b == ' '
                    || b == (byte) 0xEF
                    || b == (byte) 0xBB
                    || b == (byte) 0xBF;
        }

        private boolean soundTag() {
            if (tag[0] == '!') return !tagText().startsWith("!DOCTYPE");
            // nearly all tags are rows, cells and values: they are left without making a text of them
            boolean mayMerge = tag[0] == 'm' || indexOfColon() > 0;
            if (mayMerge && ranges.size() < MOST_RANGES) {
                var merge = MERGE.matcher(tagText());
                if (merge.matches()) ranges.add(merge.group(1));
            }
            return true;
        }

        private int indexOfColon() {
            for (int i = 0; i < Math.min(tagLength, 12); i++) {
                if (tag[i] == ':') return i;
                if (tag[i] == ' ') return -1;
            }
            return -1;
        }

        private String tagText() {
            return new String(tag, 0, Math.min(tagLength, KEPT_OF_TAG), StandardCharsets.UTF_8);
        }

        private List<TableError> error(Fault fault, Object... limit) {
            var args = new ArrayList<Object>(List.of(entry.getName()));
            args.addAll(List.of(limit));
            return List.of(TableError.of(fault, args.toArray()));
        }
    }
}
