package org.kelisim.platform.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table turn out to be, once, in their order. Some hundred of them are read at a time, by all processors, and the next while
 * the last are worked with. Where the file proves damaged, what stands before the damage is given first; then {@link TableBroken} is thrown.
 */
public final class Entries implements Iterable<Entry>, AutoCloseable {
    private static final int PART = 512;

    private final Iterator<Row> rows;
    private final Columns columns;
    private CompletableFuture<Part> ahead;
    private Iterator<Entry> part = List.<Entry>of().iterator();
    private boolean isLast;
    private @Nullable RuntimeException failure;

    private record Part(
            List<Entry> entries, boolean isLast, @Nullable RuntimeException failure) {}

    public Entries(Reading.Rows rows, Columns columns) {
        this.rows = rows.iterator();
        this.columns = columns;
        this.ahead = CompletableFuture.supplyAsync(this::read);
    }

    @Override
    public Iterator<Entry> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (!part.hasNext() && !isLast) turn();
                return part.hasNext();
            }

            @Override
            public Entry next() {
                if (!hasNext()) throw new NoSuchElementException();
                return part.next();
            }
        };
    }

    /** To the next part, and begins to read the one after it. */
    private void turn() {
        if (failure != null) throw failure;
        var read = ahead.join();
        part = read.entries().iterator();
        isLast = read.isLast();
        failure = read.failure();
        if (!isLast && failure == null) ahead = CompletableFuture.supplyAsync(this::read);
    }

    private Part read() {
        var next = new ArrayList<Row>(PART);
        RuntimeException broken = null;
        try {
            while (next.size() < PART && rows.hasNext()) next.add(rows.next());
        } catch (RuntimeException damage) {
            broken = damage; // thrown when its turn has come
        }
        var entries = next.parallelStream().map(columns::read).toList();
        return new Part(entries, broken == null && next.size() < PART, broken);
    }

    /** Waits for what is still being read; close it before the rows. */
    @Override
    public void close() {
        ahead.join();
    }
}
