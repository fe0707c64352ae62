package org.kelisim.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.Linking;
import org.kelisim.intake.Folder;
import org.kelisim.intake.Import;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Language;
import org.kelisim.platform.Progress;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Take a CSV or XLSX file, or a folder of them, and link the reports.")
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Parameters(
            paramLabel = "FILE|DIR",
            description = "organisations, places, programmes, reports or decisions in the exchange format")
    private Path source = Path.of("");

    @Option(names = "--good-rows-only", description = "leave refused rows aside instead of refusing their file")
    private boolean goodRowsOnly;

    @Option(
            names = "--errors",
            paramLabel = "OUT.csv",
            description = "write the refused rows there, to be mended and sent again")
    private @Nullable Path errors;

    @Option(names = "--lang", defaultValue = "en", description = "language of messages: kk, ru, en (${DEFAULT-VALUE})")
    private String lang = "en";

    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(source)) {
            System.err.println("There is no file or folder " + source);
            return 2;
        }
        try (var context = Running.withoutPages(data)) {
            var imports = context.getBean(Imports.class);
            var listener = new Told(imports, Wording.in(Language.ofTag(lang).orElse(Language.EN)));
            var linked = context.getBean(Linking.class)
                    .once(
                            () -> Actor.SYSTEM.act(() -> context.getBean(Folder.class)
                                    .take(source, goodRowsOnly, listener, Progress.SILENT)),
                            Progress.SILENT);
            System.out.printf(
                    "%d reports tell of %d activities; %d pairs are doubtful%n",
                    linked.reports(), linked.activities(), linked.doubtful());
            return listener.refused ? 1 : 0;
        }
    }

    private final class Told implements Folder.Listener {
        private final Imports imports;
        private final Wording wording;
        private boolean refused;

        Told(Imports imports, Wording wording) {
            this.imports = imports;
            this.wording = wording;
        }

        @Override
        public void taken(Path file, Imports.Outcome outcome) {
            switch (outcome) {
                case Imports.Outcome.Sound(var done) -> tell(file, done);
                case Imports.Outcome.RowsRefused(var done, var found) -> {
                    refused = true;
                    tell(file, done);
                    found.stream().limit(SHOWN).forEach(this::show);
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

        private void tell(Path file, Import done) {
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
            System.out.printf("  %s row %d: %s  [%s]%n", error.sheet(), error.row(), wording.say(error), error.given());
        }

        private void mend(Import done) {
            if (errors == null) {
                return;
            }
            try (var out = Files.newOutputStream(errors)) {
                Actor.SYSTEM.act(() -> {
                    imports.mend(done.id(), out, Language.ofTag(lang).orElse(Language.EN));
                    return true;
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
