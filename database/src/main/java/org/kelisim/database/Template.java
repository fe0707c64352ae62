package org.kelisim.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/**
 * A stopped server's files with the migrations run, which the build leaves behind. A new server that begins as a copy of them is there in a tenth
 * of the time.
 */
record Template(Path directory) {
    /** System property that names the directory. */
    static final String SETTING = "kelisim.template";

    /** The one that the setting names, if it is there. */
    static Optional<Template> given() {
        return Optional.ofNullable(System.getProperty(SETTING))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(Template::new);
    }

    /** The password of its owner, which a copy begins with. */
    String ownerPassword() throws IOException {
        return Passwords.of(directory).owner();
    }

    /**
     * Copies the files; the directory is there with all of them, or not at all.
     *
     * @param durability whether they have to be on the disk before the first start, as the server relies on for what it writes itself
     */
    void copyTo(Path target, EmbeddedDatabase.Durability durability) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        delete(part);
        try (var files = Files.walk(directory)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, part.resolve(directory.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        if (durability == EmbeddedDatabase.Durability.KEPT) {
            force(part);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                try (var open = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    open.force(false);
                }
            }
        }
    }

    /** Deletes a server's files, if there are any. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
