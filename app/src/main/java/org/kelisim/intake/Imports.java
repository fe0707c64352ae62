package org.kelisim.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Language;
import org.kelisim.platform.Progress;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.MendFile;
import org.kelisim.platform.table.Message;
import org.kelisim.platform.table.TableError;
import org.kelisim.platform.table.TableFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives files. A file is kept as it came, looked through whole, and taken whole or not at all, unless its sender asks for the good rows
 * only. Taking is one transaction: killed in the middle, it leaves nothing.
 */
@Service
public class Imports {
    private static final long LOCK = 4713;

    private final DSLContext sql;
    private final SourceFiles files;
    private final Receipts receipts;
    private final Recognition recognition;
    private final Audit audit;

    Imports(DSLContext sql, SourceFiles files, Receipts receipts, Recognition recognition, Audit audit) {
        this.sql = sql;
        this.files = files;
        this.receipts = receipts;
        this.recognition = recognition;
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

    /** Keeps the file. The same bytes again are the same import, until it is taken. */
    @Transactional
    public Received receive(Path file, String name) throws IOException {
        var sha256 = SourceFiles.sha256(file);
        var known = files.find(sha256);
        var waiting = known.flatMap(receipts::waiting);
        if (waiting.isPresent()) {
            return new Received.Kept(waiting.get().id());
        }
        // asked for after what waits: somebody may take it in this moment
        var before = receipts.takenBefore(sha256);
        if (before.isPresent()) {
            return new Received.AlreadyTaken(before.get());
        }
        return new Received.Kept(receipts.begin(known.isPresent() ? known.get() : files.keep(file, name, sha256)));
    }

    /** Looks through the file and keeps what it found; takes nothing. */
    @Transactional
    public Outcome check(long id, Progress progress) throws IOException {
        var standing = found(id);
        if (!standing.canBeTaken()) {
            return new Outcome.Sound(standing);
        }
        return files.with(id, file -> {
            var importable = recognition.recognise(file, standing.fileName());
            if (!Actor.current().holds(importable.role())) {
                return refuse(id, importable);
            }
            var looked = new Look(file, standing.fileName(), importable, progress).through();
            keep(id, importable, looked);
            return outcome(id, looked);
        });
    }

    /**
     * Takes the file.
     *
     * @param goodRowsOnly leave refused rows aside; otherwise one refused row refuses the file
     */
    @Transactional
    public Outcome take(long id, boolean goodRowsOnly, Progress progress) throws IOException {
        return take(id, goodRowsOnly, progress, Turn.AT_ONCE);
    }

    /** When a file of several may be worked on. */
    interface Turn {
        Turn AT_ONCE = new Turn() {
            @Override
            public void toBeLookedThrough(Importable kind) {}

            @Override
            public void toBeWritten() {}
        };

        /** Waits until all is there that rows of this kind refer to. */
        void toBeLookedThrough(Importable kind);

        /** Waits until those before it are written. */
        void toBeWritten();
    }

    /** Takes the file when its turn has come. */
    @Transactional
    Outcome take(long id, boolean goodRowsOnly, Progress progress, Turn turn) throws IOException {
        var standing = found(id);
        if (!standing.canBeTaken()) {
            return new Outcome.Sound(standing);
        }
        return files.with(id, file -> {
            var importable = recognition.recognise(file, standing.fileName());
            if (!Actor.current().holds(importable.role())) {
                return refuse(id, importable);
            }
            turn.toBeLookedThrough(importable);
            if (!importable.standsAlone()) {
                oneAtATime(turn);
            }
            var look = new Look(file, standing.fileName(), importable, progress);
            var looked = look.through();
            if (importable.standsAlone()) {
                oneAtATime(turn);
            }
            var now = found(id);
            if (!now.canBeTaken()) {
                return new Outcome.Sound(now); // by somebody else, in between
            }
            keep(id, importable, looked);
            if (looked.unreadable().isEmpty() && (looked.tally().refused() == 0 || goodRowsOnly)) {
                write(id, look, importable, goodRowsOnly, looked.tally());
            }
            return outcome(id, looked);
        });
    }

    private void oneAtATime(Turn turn) {
        turn.toBeWritten();
        sql.execute("select pg_advisory_xact_lock(?)", LOCK);
    }

    /** Undoes an import as a whole. @return whether its kind can be undone */
    @Transactional
    public boolean undo(long id) {
        oneAtATime(Turn.AT_ONCE);
        var standing = found(id);
        if (!canBeUndone(standing)) {
            return false;
        }
        receipts.becomes(id, Import.State.UNDONE);
        recognition.of(standing.kind()).undo(id);
        audit.record("import.undone", "import/" + id, standing.fileName());
        return true;
    }

    public boolean canBeUndone(Import one) {
        return one.state() == Import.State.TAKEN && recognition.of(one.kind()).canBeUndone();
    }

    /** Puts an import aside; it can be checked again. */
    @Transactional
    public void cancel(long id) {
        if (found(id).canBeTaken()) {
            receipts.becomes(id, Import.State.CANCELLED);
        }
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

    /** The first rows, each with its number and its cells as they were understood. */
    List<List<String>> sample(Import one) {
        if (one.kind().isEmpty()) {
            return List.of();
        }
        var columns = recognition.of(one.kind()).columns();
        return receipts.sample(one.id(), receipts.headings(one.id())).stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    cells.add(String.valueOf(row.number()));
                    cells.addAll(columns.understood(row));
                    return List.copyOf(cells);
                })
                .toList();
    }

    /** Kinds in the order in which a folder of them is taken. */
    public List<String> kinds() {
        return recognition.all().stream().map(Importable::kind).toList();
    }

    /** Writes the refused rows, in the shape and format of the file, with what is wrong in one more column. */
    @Transactional(readOnly = true)
    public void mend(long id, OutputStream out, Language language) throws IOException {
        mend(id, out, language, null);
    }

    /** @param format null for the file's own */
    @Transactional(readOnly = true)
    public void mend(long id, OutputStream out, Language language, @Nullable TableFormat format) throws IOException {
        files.with(id, file -> {
            var name = found(id).fileName();
            var look = new Look(file, name, recognition.recognise(file, name), Progress.SILENT);
            if (look.through().unreadable().isEmpty()) {
                try (var mend = MendFile.to(out, format == null ? look.format() : format, language)) {
                    look.refused(mend::add);
                }
            }
            return true;
        });
    }

    /** Keeps what a look through the file found. */
    private void keep(long id, Importable importable, Look.Looked looked) {
        receipts.checked(
                id,
                importable.kind(),
                looked.isSound() ? Import.State.CHECKED : Import.State.REFUSED,
                looked.headings(),
                looked.tally(),
                looked.expected());
    }

    private Outcome outcome(long id, Look.Looked looked) {
        var done = found(id);
        if (!looked.unreadable().isEmpty()) {
            return new Outcome.Unreadable(done, looked.unreadable());
        }
        return looked.isSound()
                ? new Outcome.Sound(done)
                : new Outcome.RowsRefused(done, looked.tally().errors());
    }

    private void write(long id, Look look, Importable importable, boolean goodRowsOnly, Tally tally)
            throws IOException {
        var taking = importable.taking(id);
        look.good(taking::row);
        var counts = taking.end();
        receipts.taken(id, goodRowsOnly, counts);
        audit.record(
                "import.taken",
                "import/" + id,
                importable.kind() + ": " + counts.written() + " written, " + counts.unchanged() + " unchanged, "
                        + tally.refused() + " refused");
    }

    /** A kind of table that the actor has no part in is refused as a whole. */
    private Outcome refuse(long id, Importable importable) {
        var error = new TableError("", Message.of("intake.refused.role", importable.kind()));
        var tally = new Tally();
        tally.refuse(List.of(new CellError(error.sheet(), 0, "", "", error.message())));
        receipts.checked(id, importable.kind(), Import.State.REFUSED, List.of(), tally, Importable.Expected.NOTHING);
        return new Outcome.Unreadable(found(id), List.of(error));
    }

    private Import found(long id) {
        return receipts.find(id).orElseThrow(() -> new NoSuchElementException("no import " + id));
    }
}
