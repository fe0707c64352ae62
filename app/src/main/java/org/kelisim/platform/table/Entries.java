package org.kelisim.platform.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table turn out to be, in their order. Some hundred of them are read at a time, by all processors. Where the file proves
 * damaged, what stands before the damage is given first; then {@link TableBroken} is thrown.
 */
public final class Entries implements Iterable<Entry> {
    private static final int PART = 512;

    private final Iterator<Row> rows;
    private final Columns columns;
    private Iterator<Entry> part = List.<Entry>of().iterator();
    private @Nullable TableBroken broken;

    public Entries(Reading.Rows rows, Columns columns) {
        this.rows = rows.iterator();
        this.columns = columns;
    }

    @Override
    public Iterator<Entry> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (!part.hasNext()) {
                    part = read().iterator();
                }
                return part.hasNext();
            }

            @Override
            public Entry next() {
                if (!hasNext()) throw new NoSuchElementException();
                return part.next();
            }
        };
    }

    private List<Entry> read() {
        if (broken != null) throw broken;
        var next = new ArrayList<Row>(PART);
        try {
            while (next.size() < PART && rows.hasNext()) next.add(rows.next());
        } catch (TableBroken damage) {
            if (next.isEmpty()) throw damage;
            broken = damage;
        }
        return next.parallelStream().map(columns::read).toList();
    }
}
