package org.kelisim.linkage.block;

import java.util.Arrays;

/** What one region reports of one day. */
public final class Cell {
    private final int region;
    private final int day;
    private int[] reports = new int[4];
    private int size;

    Cell(int region, int day) {
        this.region = region;
        this.day = day;
    }

    public int region() {
        return region;
    }

    public int day() {
        return day;
    }

    /** How many reports. */
    public int size() {
        return size;
    }

    /** The number of the report at this place, from 0. */
    public int at(int place) {
        return reports[place];
    }

    void add(int report) {
        if (size == reports.length) {
            reports = Arrays.copyOf(reports, 2 * size);
        }
        reports[size++] = report;
    }

    void remove(int report) {
        var kept = 0;
        for (var i = 0; i < size; i++) {
            if (reports[i] != report) {
                reports[kept++] = reports[i];
            }
        }
        size = kept;
    }
}
