package org.kelisim.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kelisim.platform.Progress;
import org.springframework.stereotype.Service;

/** Takes all tables of a folder, in the order in which they refer to one another. */
@Service
public class Folder {
    private final Imports imports;

    Folder(Imports imports) {
        this.imports = imports;
    }

    /** Hears of each file. */
    public interface Listener {
        void taken(Path file, Imports.Outcome outcome);

        void known(Path file, Import before);
    }

    /**
     * Takes a file, or all CSV and XLSX files under a folder, one after another. Where a file can be looked through while the one before it is
     * being taken, it is.
     *
     * @return whether every row of every file was taken
     */
    public boolean take(Path folder, boolean goodRowsOnly, Listener listener, Progress progress) throws IOException {
        var files = new ArrayList<>(tables(folder));
        files.sort(Comparator.comparingInt(this::rank).thenComparing(Path::compareTo));
        try (var takings = new Takings(imports, goodRowsOnly, listener, progress)) {
            for (var file : files) {
                takings.take(file);
            }
            return takings.end();
        }
    }

    /** The file itself, whatever its name; or the CSV and XLSX files under a folder. */
    public static List<Path> tables(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).filter(Folder::isTable).toList();
        }
    }

    private static boolean isTable(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    /** Files are named after what they hold; one that isn't holds reports, as a region sends them. */
    private int rank(Path file) {
        var kinds = imports.kinds();
        for (var i = 0; i < kinds.size(); i++) {
            if (String.valueOf(file.getFileName()).contains(kinds.get(i))) {
                return i;
            }
        }
        return kinds.indexOf("reports");
    }
}
