package org.kelisim.intake;

import static org.kelisim.intake.schema.Tables.IMPORT;
import static org.kelisim.intake.schema.Tables.SOURCE_CHUNK;
import static org.kelisim.intake.schema.Tables.SOURCE_FILE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.kelisim.platform.Actor;
import org.springframework.stereotype.Component;

/** Files as they were sent, byte for byte, kept in the database in pieces: what is written is whole or isn't there. */
@Component
class SourceFiles {
    private static final int CHUNK = 1 << 20;

    private final DSLContext sql;

    SourceFiles(DSLContext sql) {
        this.sql = sql;
    }

    static byte[] sha256(Path file) throws IOException {
        var digest = digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            var chunk = new byte[CHUNK];
            while (in.read(chunk) >= 0) {
                // the digest sees what passes by
            }
        }
        return digest.digest();
    }

    /** The file of these bytes that the actor may see, if one was kept. */
    Optional<Long> find(byte[] sha256) {
        return sql.select(SOURCE_FILE.ID)
                .from(SOURCE_FILE)
                .where(SOURCE_FILE.SHA256.eq(sha256))
                .orderBy(SOURCE_FILE.ID.desc())
                .limit(1)
                .fetchOptional(SOURCE_FILE.ID);
    }

    /** Keeps the file. @return its number */
    long keep(Path file, String name, byte[] sha256) throws IOException {
        var id = sql.insertInto(SOURCE_FILE)
                .set(SOURCE_FILE.NAME, name)
                .set(SOURCE_FILE.SHA256, sha256)
                .set(SOURCE_FILE.SIZE_BYTES, Files.size(file))
                .set(SOURCE_FILE.RECEIVED_BY, Actor.current().accountId())
                .returningResult(SOURCE_FILE.ID)
                .fetchSingle()
                .value1();
        try (var in = Files.newInputStream(file)) {
            var number = 0;
            for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                sql.insertInto(SOURCE_CHUNK)
                        .set(SOURCE_CHUNK.FILE_ID, id)
                        .set(SOURCE_CHUNK.NUMBER, number++)
                        .set(SOURCE_CHUNK.BYTES, bytes)
                        .execute();
            }
        }
        return id;
    }

    /** What is done with a file. */
    interface Use<T> {
        T of(Path file) throws IOException;
    }

    /** The file of an import as a file on the disk again, for as long as the work on it takes. */
    <T> T with(long importId, Use<T> use) throws IOException {
        var file = Files.createTempFile("kelisim-import", ".tmp");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
                write(importId, out);
            }
            return use.of(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(long importId, BufferedOutputStream out) throws IOException {
        for (var number = 0; ; number++) {
            var bytes = sql.select(SOURCE_CHUNK.BYTES)
                    .from(SOURCE_CHUNK)
                    .join(IMPORT)
                    .on(IMPORT.FILE_ID.eq(SOURCE_CHUNK.FILE_ID))
                    .where(IMPORT.ID.eq(importId))
                    .and(SOURCE_CHUNK.NUMBER.eq(number))
                    .fetchOptional(SOURCE_CHUNK.BYTES);
            if (bytes.isEmpty()) {
                return;
            }
            out.write(bytes.get());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
