package org.kelisim.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Language;
import org.kelisim.platform.Progress;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Entry;
import org.kelisim.platform.table.MendFile;
import org.kelisim.platform.table.Reading;
import org.kelisim.platform.table.Row;
import org.kelisim.platform.table.TableBroken;
import org.kelisim.platform.table.TableError;
import org.kelisim.platform.table.Tables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives files. A file is kept as it came, looked through whole, and taken whole or not at all, unless its sender asks for the good rows
 * only. Taking is one transaction: killed in the middle, it leaves nothing.
 */
@Service
public class Imports {
    private static final long LOCK = 4713;
    private static final int TOLD_EVERY = 500;

    private final DSLContext sql;
    private final Receipts receipts;
    private final List<Importable> importables;
    private final Audit audit;

    Imports(DSLContext sql, Receipts receipts, List<Importable> importables, Audit audit) {
        this.sql = sql;
        this.receipts = receipts;
        this.importables = importables.stream()
                .sorted(Comparator.comparingInt(Importable::rank))
                .toList();
        this.audit = audit;
    }

    /** What came of handing in a file. */
    public sealed interface Received {
        /** It is kept, and can be checked and taken. */
        record Kept(long importId) implements Received {}

        /** The same bytes were taken before; there is nothing to do. */
        record AlreadyTaken(Import before) implements Received {}
    }

    /** What came of checking or taking a file. */
    public sealed interface Outcome {
        /** Every row is sound; or was taken. */
        record Sound(Import done) implements Outcome {}

        /** Rows were refused: all of the file was, or with the good rows only, just those. */
        record RowsRefused(Import done, List<CellError> errors) implements Outcome {}

        /** The file is no table that can be read. */
        record Unreadable(Import done, List<TableError> errors) implements Outcome {}
    }

    @Transactional
    public Received receive(Path file, String name) throws IOException {
        var content = Files.readAllBytes(file);
        var sha256 = sha256(content);
        var before = receipts.takenBefore(sha256);
        if (before.isPresent()) {
            return new Received.AlreadyTaken(before.get());
        }
        return new Received.Kept(receipts.keep(name, content, sha256));
    }

    /** Looks through the file and keeps what it found; takes nothing. */
    @Transactional
    public Outcome check(long id, Progress progress) throws IOException {
        return with(id, file -> {
            var known = recognise(file, found(id).fileName());
            return known.errors().isEmpty()
                    ? look(id, file, known.importable(), progress, new Tally())
                    : refuse(id, known.importable().kind(), known.errors());
        });
    }

    /**
     * Takes the file.
     *
     * @param goodRowsOnly leave refused rows aside; otherwise one refused row refuses the file
     */
    @Transactional
    public Outcome take(long id, boolean goodRowsOnly, Progress progress) throws IOException {
        sql.execute("select pg_advisory_xact_lock(?)", LOCK);
        var standing = found(id);
        if (!standing.canBeTaken()) {
            return new Outcome.Sound(standing);
        }
        return with(id, file -> {
            var known = recognise(file, standing.fileName());
            if (!known.errors().isEmpty()) {
                return refuse(id, known.importable().kind(), known.errors());
            }
            var tally = new Tally();
            var looked = look(id, file, known.importable(), progress, tally);
            if (tally.refused() > 0 && !goodRowsOnly) {
                receipts.becomes(id, Import.State.REFUSED);
                return looked;
            }
            write(id, file, known.importable(), goodRowsOnly, tally, progress);
            var done = found(id);
            return tally.refused() == 0 ? new Outcome.Sound(done) : new Outcome.RowsRefused(done, tally.errors());
        });
    }

    /** Undoes an import as a whole. @return whether its kind can be undone */
    @Transactional
    public boolean undo(long id) {
        sql.execute("select pg_advisory_xact_lock(?)", LOCK);
        var standing = found(id);
        if (standing.state() != Import.State.TAKEN
                || !importable(standing.kind()).undo(id)) {
            return false;
        }
        receipts.becomes(id, Import.State.UNDONE);
        audit.record("import.undone", "import/" + id, standing.fileName());
        return true;
    }

    public Optional<Import> find(long id) {
        return receipts.find(id);
    }

    /** The headings of the table that an import took, in the file's order. */
    public List<String> headings(long id) {
        return receipts.headings(id);
    }

    /** The latest imports that the actor may see. */
    public List<Import> latest(int limit) {
        return receipts.latest(limit);
    }

    /** The first errors of an import. */
    public List<CellError> errors(long id, int limit) {
        return receipts.errors(id, limit);
    }

    /** Kinds in the order in which a folder of them is taken. */
    public List<String> kinds() {
        return importables.stream().map(Importable::kind).toList();
    }

    /** Writes the refused rows, in the shape of the file, with what is wrong in one more column. */
    @Transactional(readOnly = true)
    public void mend(long id, OutputStream out, Language language) throws IOException {
        with(id, file -> {
            var known = recognise(file, found(id).fileName());
            if (known.errors().isEmpty()) {
                var checking = known.importable().checking();
                try (var rows = rows(file, id, known.importable());
                        var mend = MendFile.to(out, rows.format(), language)) {
                    for (var row : rows) {
                        if (refused(known.importable(), checking, row) instanceof Entry.Refused refused) {
                            mend.add(refused);
                        }
                    }
                }
            }
            return true;
        });
    }

    private static Entry refused(Importable importable, Importable.Checking checking, Row row) {
        var entry = importable.columns().read(row);
        if (entry instanceof Entry.Good good) {
            var errors = checking.row(good);
            return errors.isEmpty() ? good : new Entry.Refused(row, errors);
        }
        return entry;
    }

    private Outcome look(long id, Path file, Importable importable, Progress progress, Tally tally) throws IOException {
        var checking = importable.checking();
        var headings = List.<String>of();
        try (var rows = rows(file, id, importable)) {
            for (var row : rows) {
                headings = row.header().names();
                tally.row();
                switch (refused(importable, checking, row)) {
                    case Entry.Good good -> {}
                    case Entry.Refused refused -> tally.refuse(refused.errors());
                }
                tell(progress, "intake.checking", tally.read());
            }
        } catch (TableBroken broken) {
            return refuse(id, importable.kind(), List.of(broken.error()));
        }
        tally.refuse(checking.end());
        receipts.checked(
                id,
                importable.kind(),
                tally.refused() == 0 ? Import.State.CHECKED : Import.State.REFUSED,
                headings,
                tally);
        var done = found(id);
        return tally.refused() == 0 ? new Outcome.Sound(done) : new Outcome.RowsRefused(done, tally.errors());
    }

    private void write(long id, Path file, Importable importable, boolean goodRowsOnly, Tally tally, Progress progress)
            throws IOException {
        var taking = importable.taking(id);
        var done = 0L;
        try (var rows = rows(file, id, importable)) {
            for (var row : rows) {
                if (!tally.isRefused(row.sheet(), row.number())
                        && importable.columns().read(row) instanceof Entry.Good good) {
                    taking.row(good);
                }
                done++;
                if (done % TOLD_EVERY == 0) {
                    progress.at("intake.taking", done, tally.read());
                }
            }
        }
        var counts = taking.end();
        receipts.taken(id, goodRowsOnly, counts);
        audit.record(
                "import.taken",
                "import/" + id,
                importable.kind() + ": " + counts.written() + " written, " + counts.unchanged() + " unchanged, "
                        + tally.refused() + " refused");
    }

    private static void tell(Progress progress, String step, long done) {
        if (done % TOLD_EVERY == 0) {
            progress.at(step, done, 0);
        }
    }

    private Outcome refuse(long id, String kind, List<TableError> errors) {
        var tally = new Tally();
        tally.refuse(errors.stream()
                .map(error -> new CellError(error.sheet(), 0, "", "", error.message()))
                .toList());
        receipts.checked(id, kind, Import.State.REFUSED, List.of(), tally);
        return new Outcome.Unreadable(found(id), errors);
    }

    /** The kind of table that a file is, or is nearest to; with errors, it can't be read as that. */
    private record Recognised(Importable importable, List<TableError> errors) {}

    private Recognised recognise(Path file, String name) throws IOException {
        Recognised nearest = null;
        var fewest = Integer.MAX_VALUE;
        for (var importable : importables) {
            switch (Tables.read(file, name, importable.columns())) {
                case Reading.Rows rows -> {
                    rows.close();
                    return new Recognised(importable, List.of());
                }
                case Reading.Unreadable(var errors) -> {
                    var distance = errors.size() + (name.contains(importable.kind()) ? 0 : 100);
                    if (distance < fewest) {
                        fewest = distance;
                        nearest = new Recognised(importable, errors);
                    }
                }
            }
        }
        if (nearest == null) {
            throw new IllegalStateException("no module offers to take any table");
        }
        return nearest;
    }

    private Reading.Rows rows(Path file, long id, Importable importable) throws IOException {
        if (Tables.read(file, found(id).fileName(), importable.columns()) instanceof Reading.Rows rows) {
            return rows;
        }
        throw new IllegalStateException("import " + id + " could be read a moment ago");
    }

    private Importable importable(String kind) {
        return importables.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module takes " + kind));
    }

    private Import found(long id) {
        return receipts.find(id).orElseThrow(() -> new NoSuchElementException("no import " + id));
    }

    private interface OnFile<T> {
        T apply(Path file) throws IOException;
    }

    /** The kept file as a file again, for as long as the work on it takes. */
    private <T> T with(long id, OnFile<T> work) throws IOException {
        var file = Files.createTempFile("kelisim-import", ".tmp");
        try {
            Files.write(file, receipts.content(id));
            return work.apply(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
