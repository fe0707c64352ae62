package org.kelisim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of a server inside the data directory. They are drawn at its first start and kept beside it in a file that its owner
 * alone can read: another user of the machine reaches the port, but not the records.
 *
 * @param owner of {@link EmbeddedDatabase#OWNER}
 * @param application of the role that the application connects as
 * @param former of the owner, which may still be in force: that of the {@link Template} that the server began as; null if the server was told
 *     the new one
 */
record Passwords(String owner, String application, @Nullable String former) {
    private static final int BYTES = 24;

    /** Those of the server in this directory, drawn if it has none yet. */
    static Passwords of(Path directory) throws IOException {
        var file = fileOf(directory);
        if (!Files.exists(file)) {
            draw(file, null);
        }
        var lines = Files.readAllLines(file);
        return new Passwords(lines.get(0), lines.get(1), lines.size() > 2 ? lines.get(2) : null);
    }

    /** Draws those of a server that begins with another owner's password. */
    static void drawAfter(String former, Path directory) throws IOException {
        Files.deleteIfExists(fileOf(directory));
        draw(fileOf(directory), former);
    }

    /** The password that lets the owner in at this moment. */
    String ownerNow() {
        return former == null ? owner : former;
    }

    /** Notes that the server has been told. */
    Passwords settle(Path directory) throws IOException {
        var next = fileOf(directory).resolveSibling(directory.getFileName() + ".passwords.next");
        Files.deleteIfExists(next);
        write(next, owner + "\n" + application + "\n");
        Files.move(next, fileOf(directory), StandardCopyOption.ATOMIC_MOVE);
        return new Passwords(owner, application, null);
    }

    /** The file holds the owner's password in its first line, as {@code initdb --pwfile} reads it. */
    static Path fileOf(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".passwords");
    }

    private static void draw(Path file, @Nullable String former) throws IOException {
        write(file, random() + "\n" + random() + "\n" + (former == null ? "" : former + "\n"));
    }

    private static void write(Path file, String lines) throws IOException {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
            channel.write(java.nio.ByteBuffer.wrap(lines.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException("another process is making the database in this moment: " + file, e);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Keeps them out of any log. */
    @Override
    public String toString() {
        return "passwords";
    }
}
