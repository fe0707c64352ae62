package org.kelisim.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kelisim.intake.Folder;
import org.kelisim.intake.Import;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Language;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.TableFormat;
import org.kelisim.platform.table.Wording;

/** Tells the terminal what became of each file, and writes the refused rows out. */
final class ImportTold implements Folder.Listener {
    private static final int SHOWN = 20;

    private final Imports imports;
    private final Language language;
    private final Wording wording;
    private final @Nullable Path errors;
    private int mended;
    private boolean refused;

    ImportTold(Imports imports, Language language, @Nullable Path errors) {
        this.imports = imports;
        this.language = language;
        this.wording = Wording.in(language);
        this.errors = errors;
    }

    boolean isAllTaken() {
        return !refused;
    }

    @Override
    public void taken(Path file, Imports.Outcome outcome) {
        switch (outcome) {
            case Imports.Outcome.Sound(var done) -> tell(file, done);
            case Imports.Outcome.RowsRefused(var done, var found) -> {
                refused = true;
                tell(file, done);
                found.stream().limit(SHOWN).forEach(this::show);
                if (found.size() > SHOWN) {
                    System.out.println("  ...");
                }
                mend(done);
            }
            case Imports.Outcome.Unreadable(var done, var found) -> {
                refused = true;
                found.forEach(error -> System.out.println(file + ": " + wording.say(error)));
            }
        }
    }

    @Override
    public void known(Path file, Import before) {
        System.out.printf("%s: the same file was taken before (import %d); nothing to do%n", file, before.id());
    }

    private static void tell(Path file, Import done) {
        System.out.printf(
                "%s: %s, %d rows read, %d written, %d unchanged, %d refused%s%n",
                file,
                done.kind(),
                done.rowsRead(),
                done.rowsWritten(),
                done.rowsUnchanged(),
                done.rowsRefused(),
                done.state() == Import.State.TAKEN ? "" : "; nothing was taken");
    }

    private void show(CellError error) {
        System.out.printf(
                "  %srow %d: %s%s%n",
                error.sheet().isEmpty() ? "" : error.sheet() + ", ",
                error.row(),
                wording.say(error),
                error.given().isEmpty() ? "" : "  [" + error.given() + "]");
    }

    /** Files of several kinds can't stand in one table: each has its own, the second named after the first. */
    private void mend(Import done) {
        if (errors == null) {
            return;
        }
        mended++;
        var target = mended == 1 ? errors : errors.resolveSibling(numbered(String.valueOf(errors.getFileName())));
        try (var out = Files.newOutputStream(target)) {
            imports.mend(done.id(), out, language, format(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("  refused rows, to be mended: " + target);
    }

    private String numbered(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? name + "-" + mended : name.substring(0, dot) + "-" + mended + name.substring(dot);
    }

    private static TableFormat format(Path target) {
        return target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? TableFormat.XLSX : TableFormat.CSV;
    }
}
