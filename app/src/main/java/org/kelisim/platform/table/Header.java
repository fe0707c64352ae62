package org.kelisim.platform.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names in a table's first row, in the sender's order. */
public final class Header {
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    private Header(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) positions.putIfAbsent(names.get(i), i);
    }

    /** Names without the space around them; blank cells after the last name don't count. */
    static Header from(List<String> cells) {
        var names = cells.stream().map(String::strip).toList();
        int width = names.size();
        while (width > 0 && names.get(width - 1).isEmpty()) width--;
        return new Header(names.subList(0, width));
    }

    public List<String> names() {
        return names;
    }

    /** Where the column stands, counted from 0; -1 when the file doesn't have it. */
    int positionOf(String name) {
        return positions.getOrDefault(name, -1);
    }

    int width() {
        return names.size();
    }
}
