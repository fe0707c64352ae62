package org.kelisim.demo.year;

import java.util.Map;

/** A row of a file as read; an absent column reads as an empty cell. */
record Line(Map<String, String> cells) {
    String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
