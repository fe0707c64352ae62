package org.kelisim.command;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.Provenance;
import org.kelisim.figures.Figures;
import org.kelisim.figures.ReleaseContents;
import org.kelisim.figures.ReleaseNumber;
import org.kelisim.figures.Releases;
import org.kelisim.question.Answers;
import org.kelisim.question.FactRow;
import org.kelisim.question.Question;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.ObjectMapper;

/** From a figure down to its facts, their reports and the rows of the files that they came from. */
final class TraceDown {
    private static final int BATCH = 500;

    private final ApplicationContext context;
    private final Answers answers;
    private final Provenance provenance;
    private final SourceRows sources;

    TraceDown(ApplicationContext context) {
        this.context = context;
        this.answers = context.getBean(Answers.class);
        this.provenance = context.getBean(Provenance.class);
        this.sources = new SourceRows(context);
    }

    /** @param asOf of which moment the rows are; null for now */
    private record Asked(
            double value, Question question, @Nullable OffsetDateTime asOf) {}

    /** One fact with the rows that tell of it. */
    record Fact(String path, String name, List<SourceRows.Source> rows) {}

    /** All of it, for JSON. */
    record Trace(String figure, double value, String question, List<Fact> facts) {}

    int print(String code, @Nullable Integer year, @Nullable String release, TraceCommand.Format format) {
        var asked = release == null ? standing(code, year) : frozen(code, release);
        if (asked.isEmpty()) {
            System.err.println("There is no figure " + code + (release == null ? "" : " in a release " + release)
                    + "; there are " + String.join(", ", codes()));
            return 2;
        }
        if (format == TraceCommand.Format.json) {
            var facts = new ArrayList<Fact>();
            each(asked.get(), facts::add);
            System.out.println(context.getBean(ObjectMapper.class)
                    .writeValueAsString(new Trace(
                            code, asked.get().value(), asked.get().question().toString(), facts)));
            return 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s = %s  %s%n",
                code,
                FiguresTold.plain(asked.get().value()),
                asked.get().question());
        each(asked.get(), fact -> {
            System.out.printf("%s  %s%n", fact.path(), fact.name());
            fact.rows().forEach(row -> System.out.println("    " + row.text()));
        });
        return 0;
    }

    private List<String> codes() {
        return context.getBean(Figures.class).definitions().stream()
                .map(definition -> definition.code())
                .toList();
    }

    private Optional<Asked> standing(String code, @Nullable Integer year) {
        var figures = context.getBean(Figures.class);
        if (year == null || !codes().contains(code)) {
            return Optional.empty();
        }
        var figure = figures.figure(figures.definition(code), year);
        return Optional.of(new Asked(figure.estimate().value(), figure.question(), null));
    }

    private Optional<Asked> frozen(String code, String number) {
        return ReleaseNumber.parse(number)
                .flatMap(context.getBean(Releases.class)::find)
                .flatMap(release -> context.getBean(ReleaseContents.class).figures(release).stream()
                        .filter(figure -> figure.code().equals(code))
                        .findFirst()
                        .map(figure ->
                                new Asked(figure.figure().estimate().value(), figure.question(), release.asOf())));
    }

    private interface Listener {
        void hear(Fact fact);
    }

    private void each(Asked asked, Listener listener) {
        var after = "";
        List<FactRow> rows;
        do {
            var asOf = asked.asOf();
            rows = asOf == null
                    ? answers.rows(asked.question(), after, BATCH)
                    : answers.rows(asked.question(), asOf, after, BATCH);
            var behind = asked.question().of().equals("activity")
                    ? provenance.behind(rows.stream().map(FactRow::versionId).toList())
                    : Map.<Long, List<Provenance.Revision>>of();
            for (var row : rows) {
                listener.hear(new Fact(
                        row.path(),
                        row.cells().getFirst().text(),
                        sources.of(behind.getOrDefault(row.versionId(), List.of()))));
                after = row.position();
            }
        } while (rows.size() == BATCH);
    }
}
