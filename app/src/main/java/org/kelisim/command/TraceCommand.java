package org.kelisim.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.Provenance;
import org.kelisim.activity.Provenance.Revision;
import org.kelisim.figures.FigureMembership;
import org.kelisim.figures.Figures;
import org.kelisim.intake.Import;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Actor;
import org.kelisim.question.Answers;
import org.kelisim.structure.Names;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Down from a figure to the rows behind it, or up from a report to the figures that it is part of. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "From a figure down to its rows, or from a report (SENDER/NUMBER) up to the figures.")
final class TraceCommand implements Callable<Integer> {
    private static final int BATCH = 500;

    @Parameters(paramLabel = "FIGURE|SENDER/REPORT_ID", description = "a figure's code, or a report")
    private String subject = "";

    @Option(names = "--year", description = "the year of the figure")
    private @Nullable Integer year;

    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        if (!subject.contains("/") && year == null) {
            System.err.println("A figure needs --year");
            return 2;
        }
        try (var context = Running.withoutPages(data)) {
            return Actor.SYSTEM.act(() -> subject.contains("/") ? up(context) : down(context));
        }
    }

    private int down(ConfigurableApplicationContext context) {
        var figures = context.getBean(Figures.class);
        var known = figures.definitions().stream()
                .map(definition -> definition.code())
                .toList();
        if (!known.contains(subject) || year == null) {
            System.err.println("There is no figure " + subject + "; there are " + String.join(", ", known));
            return 2;
        }
        var figure = figures.figure(figures.definition(subject), year);
        var answers = context.getBean(Answers.class);
        var provenance = context.getBean(Provenance.class);
        var imports = context.getBean(Imports.class);
        System.out.printf(
                Locale.ROOT,
                "%s %d = %.0f  %s%n",
                subject,
                year,
                figure.estimate().value(),
                figure.question());
        var after = "";
        while (true) {
            var rows = answers.rows(figure.question(), after, BATCH);
            for (var row : rows) {
                System.out.printf("%s  %s%n", row.path(), row.cells().getFirst().text());
                if (figure.question().of().equals("activity")) {
                    var version = provenance.versions(row.factId()).getFirst();
                    provenance
                            .revisions(version.revisions())
                            .forEach(revision -> System.out.println("    " + place(revision, imports)));
                }
                after = row.position();
            }
            if (rows.size() < BATCH) {
                return 0;
            }
        }
    }

    private int up(ConfigurableApplicationContext context) {
        var slash = subject.indexOf('/');
        var sender = context.getBean(Names.class).organisationId(subject.substring(0, slash));
        var provenance = context.getBean(Provenance.class);
        var report = sender.flatMap(id -> provenance.report(id, subject.substring(slash + 1)));
        if (report.isEmpty()) {
            System.err.println("There is no report " + subject);
            return 1;
        }
        var imports = context.getBean(Imports.class);
        var revisions = provenance.ofReport(report.get());
        revisions.forEach(revision -> System.out.printf(
                "revision %d%s  %s%n",
                revision.revision(), revision.isStanding() ? " (stands)" : "", place(revision, imports)));
        var activity = revisions.getFirst().activityId();
        if (activity == null) {
            System.out.println("not linked yet");
            return 0;
        }
        System.out.println("activity /activities/" + activity);
        List<String> codes = context.getBean(FigureMembership.class)
                .figuresOf("activity", activity, revisions.getFirst().start().getYear());
        codes.forEach(code -> System.out.println(
                "figure " + code + " " + revisions.getFirst().start().getYear()));
        return 0;
    }

    private static String place(Revision revision, Imports imports) {
        var source = revision.importId();
        if (source == null) {
            return "/reports/" + revision.reportId() + "  by form";
        }
        return "/reports/" + revision.reportId() + "  "
                + imports.find(source).map(Import::fileName).orElse("?")
                + (revision.sheet() == null || revision.sheet().isEmpty() ? "" : ", sheet " + revision.sheet())
                + ", row " + revision.row();
    }
}
