package org.kelisim.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.kelisim.platform.table.Tables;
import org.springframework.stereotype.Component;

/** Which kind of table a file is: the kind whose columns its first row names most of; where that says nothing, the one it is named after. */
@Component
class Recognition {
    private final List<Importable> importables;

    Recognition(List<Importable> importables) {
        this.importables = importables.stream()
                .sorted(Comparator.comparingInt(Importable::rank))
                .toList();
    }

    /** The kind of table that a file is, or is nearest to, if it is a table at all. */
    Importable recognise(Path file, String name) throws IOException {
        return nearest(Tables.glance(file), name);
    }

    /** In the order in which a folder of them is taken. */
    List<Importable> all() {
        return importables;
    }

    Importable of(String kind) {
        return importables.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no module takes " + kind));
    }

    private Importable nearest(List<String> firstCells, String name) {
        return importables.stream()
                .max(Comparator.comparingLong((Importable one) -> one.columns().names().stream()
                                .filter(firstCells::contains)
                                .count())
                        .thenComparing(one -> name.contains(one.kind()))
                        .thenComparing(one -> one.kind().equals("reports")))
                .orElseThrow();
    }
}
