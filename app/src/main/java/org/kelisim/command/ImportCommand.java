package org.kelisim.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.Linking;
import org.kelisim.intake.Folder;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Actor;
import org.kelisim.platform.JobProblem;
import org.kelisim.platform.Language;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Take a CSV or XLSX file, or a folder of them, and link the reports.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE|DIR",
            description = "organisations, places, programmes, reports or decisions in the exchange format")
    private Path source = Path.of("");

    @Option(names = "--good-rows-only", description = "leave refused rows aside instead of refusing their file")
    private boolean goodRowsOnly;

    @Option(
            names = "--errors",
            paramLabel = "OUT.csv",
            description = "write the refused rows there, to be mended and sent again; XLSX if the name ends so")
    private @Nullable Path errors;

    @Option(names = "--figures", paramLabel = "YEAR", description = "then tell the figures of this year")
    private @Nullable Integer year;

    @Option(names = "--lang", defaultValue = "en", description = "language of messages: kk, ru, en (${DEFAULT-VALUE})")
    private String lang = "en";

    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        var language = Language.ofTag(lang);
        if (language.isEmpty()) {
            System.err.println("There is no language " + lang + "; there are kk, ru, en");
            return 2;
        }
        if (!Files.exists(source)) {
            System.err.println("There is no file or folder " + source);
            return 2;
        }
        if (Folder.tables(source).isEmpty()) {
            System.err.println("There is no CSV or XLSX file in " + source);
            return 2;
        }
        LocaleContextHolder.setLocale(language.get().locale());
        try (var context = Running.withoutPages(data)) {
            return take(context, language.get());
        }
    }

    private int take(ConfigurableApplicationContext context, Language language) throws IOException {
        var told = new ImportTold(context.getBean(Imports.class), language, errors);
        var progress = new TerminalProgress(System.err, isTerminal());
        var folder = context.getBean(Folder.class);
        try {
            var linked = context.getBean(Linking.class)
                    .once(() -> Actor.SYSTEM.act(() -> folder.take(source, goodRowsOnly, told, progress)), progress);
            progress.end();
            System.out.printf(
                    "%d reports tell of %d activities; %d pairs are doubtful%n",
                    linked.reports(), linked.activities(), linked.doubtful());
            if (year != null) {
                new FiguresTold(context, FiguresTold.Format.text).tell(year, null);
            }
            return told.isAllTaken() ? 0 : 1;
        } catch (IOException | RuntimeException failure) {
            progress.end();
            var problem = JobProblem.of(failure);
            if (problem.isEmpty()) {
                throw failure;
            }
            System.err.println(
                    switch (problem.get()) {
                        case DISK_FULL ->
                            "The disk is full. Nothing of the file at work was written; make room and try again.";
                        case DATABASE_STOPPED ->
                            "The database stopped. Nothing of the file at work was written; see whether its disk is full, and try again.";
                        case MEMORY ->
                            "There is not enough memory (" + failure.getMessage()
                                    + "). Give more with KELISIM_HEAP, for instance KELISIM_HEAP=2g.";
                        case NOT_PERMITTED -> "The database does not permit it.";
                    });
            return 1;
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
