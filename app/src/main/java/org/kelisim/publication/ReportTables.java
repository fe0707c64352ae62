package org.kelisim.publication;

import static org.kelisim.publication.AnnualReport.Kind.BAR;
import static org.kelisim.publication.AnnualReport.Kind.CODE;
import static org.kelisim.publication.AnnualReport.Kind.NUMBER;
import static org.kelisim.publication.AnnualReport.Kind.TEXT;
import static org.kelisim.publication.AnnualReports.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kelisim.figures.Comparison;
import org.kelisim.figures.ReleasedFigure;
import org.kelisim.platform.Period;
import org.kelisim.platform.Texts;
import org.kelisim.publication.AnnualReport.Column;
import org.kelisim.publication.AnnualReport.Entry;
import org.kelisim.publication.AnnualReport.Grid;
import org.kelisim.publication.AnnualReport.Kind;
import org.kelisim.publication.AnnualReport.Line;
import org.kelisim.question.Answers;
import org.kelisim.question.Estimate;
import org.kelisim.question.FactRow;
import org.kelisim.question.Order;
import org.kelisim.question.Question;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** The tables of the annual report. */
@Component
class ReportTables {
    private static final int LARGEST = 12;
    private static final int PROJECTS = 100;

    private final Answers answers;
    private final Names names;

    ReportTables(Answers answers, Names names) {
        this.answers = answers;
        this.names = names;
    }

    /** Figures of one group, each with how it is counted. */
    Grid figures(FigureGroups.Group group) {
        return new Grid(
                group.key(),
                group.name(),
                List.of(
                        column("figure", TEXT),
                        column("value", NUMBER),
                        column("interval", NUMBER),
                        column("method", TEXT)),
                group.figures().stream()
                        .map(figure -> Line.of(
                                Entry.text(figure.name()),
                                new Entry(
                                        figure.value(),
                                        figure.isKnown()
                                                ? Double.valueOf(
                                                        figure.estimate().value())
                                                : null,
                                        figure.path()),
                                Entry.text(figure.interval()),
                                Entry.text(figure.method())))
                        .toList(),
                "");
    }

    Grid regions(ReleasedEdition edition) {
        var codes =
                new ArrayList<>(names.regions().stream().map(Names.Region::code).toList());
        codes.add(Names.NATIONAL);
        var measures = List.of("activities", "participations", "participations.youth", "participations.women");
        var tables =
                measures.stream().map(code -> byKey(edition, code, "region")).toList();
        var labels = names.regionLabels();
        var lines = new ArrayList<Line>();
        for (var code : codes) {
            var entries = new ArrayList<Entry>();
            entries.add(Entry.text(labels.getOrDefault(code, code)));
            for (var i = 0; i < measures.size(); i++) {
                var question = edition.figure(measures.get(i)).question().where("region", code);
                entries.add(entry(tables.get(i).get(code), edition.rows(question)));
            }
            lines.add(new Line(entries, false));
        }
        lines.add(total(edition, measures, 1));
        return new Grid(
                "regions",
                say("chapter.regions"),
                List.of(
                        column("region", TEXT),
                        column("activities", NUMBER),
                        column("participations", NUMBER),
                        column("youth", NUMBER),
                        column("women", NUMBER)),
                lines,
                say("regions.note"));
    }

    Grid months(ReleasedEdition edition) {
        return counted(edition, "month", "months", Comparator.comparing(cell -> cell.keys()
                .getFirst()));
    }

    Grid formats(ReleasedEdition edition) {
        return counted(
                edition,
                "format",
                "formats",
                Comparator.comparingDouble(Edition.Cell::value).reversed());
    }

    /** Activities, with a bar, and attendances by the values of one dimension. */
    private Grid counted(ReleasedEdition edition, String dimension, String id, Comparator<Edition.Cell> order) {
        var activities = edition.table("activities", dimension);
        var participations = byKey(edition, "participations", dimension);
        var largest = activities.stream().mapToDouble(Edition.Cell::value).max().orElse(1);
        var question = edition.figure("activities").question();
        var keys = new TreeSet<String>();
        activities.forEach(cell -> keys.add(cell.keys().getFirst()));
        var labels = answers.source(question).dimension(dimension).labels().apply(keys);
        var lines = new ArrayList<Line>();
        for (var cell : activities.stream().sorted(order).toList()) {
            var key = cell.keys().getFirst();
            var opened = question.where(dimension, key);
            lines.add(Line.of(
                    Entry.text(labels.getOrDefault(key, key)),
                    Entry.bar(cell.value() / largest),
                    entry(cell, edition.rows(opened)),
                    entry(participations.get(key), edition.rows(opened.measuring("participations")))));
        }
        lines.add(total(edition, List.of("activities", "participations"), 2));
        return new Grid(
                id,
                say("chapter." + id),
                List.of(
                        column(dimension, TEXT),
                        column("bar", BAR),
                        column("activities", NUMBER),
                        column("participations", NUMBER)),
                lines,
                "");
    }

    /** The activities with the most people, as they stood. */
    Grid largest(ReleasedEdition edition) {
        var question = Question.of("activity", "participations", Period.year(edition.year()));
        var rows = answers.rows(
                question, new Order("participations", true), edition.frozen().asOf(), "", LARGEST);
        return new Grid(
                "largest",
                say("chapter.largest"),
                List.of(
                        column("title", TEXT),
                        column("day", TEXT),
                        column("region", TEXT),
                        column("format", TEXT),
                        column("people", NUMBER)),
                rows.stream()
                        .map(FactRow::asItStood)
                        .map(row -> Line.of(
                                Entry.link(row.cells().get(0).text(), row.path()),
                                Entry.text(row.cells().get(1).text()),
                                Entry.text(row.cells().get(2).text()),
                                Entry.text(row.cells().get(3).text()),
                                Entry.text(row.cells().get(4).text())))
                        .toList(),
                "");
    }

    /** The projects of the year, and what was held for each. */
    Grid projects(ReleasedEdition edition) {
        var asOf = edition.frozen().asOf();
        var all = Question.of("programme", "projects", Period.year(edition.year()))
                .where("kind", "project");
        var lines = new ArrayList<Line>();
        for (var row : answers.rows(all, asOf, "", PROJECTS)) {
            var code = row.cells().getLast().text();
            var held = edition.figure("activities").question().where("programme", code);
            var people = held.measuring("participations");
            lines.add(Line.of(
                    Entry.link(row.cells().getFirst().text(), row.path()),
                    Entry.text(row.cells().get(2).text() + " – "
                            + row.cells().get(3).text()),
                    Entry.text(row.cells().get(4).text()),
                    entry(answers.answer(held, asOf).total(), edition.rows(held)),
                    entry(answers.answer(people, asOf).total(), edition.rows(people))));
        }
        return new Grid(
                "projects",
                say("chapter.projects"),
                List.of(
                        column("project", TEXT),
                        column("time", TEXT),
                        column("responsible", TEXT),
                        column("activities", NUMBER),
                        column("participations", NUMBER)),
                lines,
                "");
    }

    Grid changes(Comparison comparison) {
        var path = "/releases/" + comparison.after().number() + "/changes";
        return new Grid(
                "changes",
                say("chapter.changes"),
                List.of(
                        column("figure", TEXT),
                        column("before", NUMBER),
                        column("after", NUMBER),
                        column("difference", NUMBER),
                        column("why", TEXT)),
                comparison.changed().stream()
                        .map(change -> Line.of(
                                Entry.text(change.name()),
                                Entry.text(change.beforeText()),
                                Entry.text(change.afterText()),
                                Entry.link(
                                        change.differenceText(),
                                        path + "/" + change.code() + "?since="
                                                + comparison.before().number()),
                                Entry.text(change.parts().stream()
                                        .map(part -> part.contributionText() + " " + part.text())
                                        .collect(Collectors.joining("; ")))))
                        .toList(),
                "");
    }

    Grid digests(List<ReleasedFigure> figures) {
        return new Grid(
                "digests",
                say("digests"),
                List.of(column("code", CODE), column("facts", NUMBER), column("digest", CODE)),
                figures.stream()
                        .map(figure -> Line.of(
                                Entry.text(figure.code()),
                                new Entry(Texts.number(figure.facts()), (double) figure.facts(), null),
                                Entry.text(figure.digest().hex())))
                        .toList(),
                "");
    }

    private static Line total(Edition edition, List<String> codes, int texts) {
        var entries = new ArrayList<Entry>();
        entries.add(Entry.text(say("total")));
        for (var i = 1; i < texts; i++) {
            entries.add(Entry.bar(0));
        }
        for (var code : codes) {
            var figure = edition.figure(code);
            entries.add(new Entry(
                    figure.value(),
                    figure.isKnown() ? Double.valueOf(figure.estimate().value()) : null,
                    figure.path()));
        }
        return new Line(entries, true);
    }

    private static Map<String, Edition.Cell> byKey(Edition edition, String code, String dimension) {
        return edition.table(code, dimension).stream()
                .collect(Collectors.toMap(cell -> cell.keys().getFirst(), Function.identity()));
    }

    /** What has no cell was not there to be counted. */
    private static Entry entry(Edition.@Nullable Cell cell, String path) {
        if (cell != null && cell.estimate() == null) {
            return Entry.text(Texts.t("figures.protected"));
        }
        return entry(cell == null || cell.estimate() == null ? Estimate.ZERO : cell.estimate(), path);
    }

    private static Entry entry(Estimate estimate, String path) {
        return new Entry(Texts.amount(estimate.value()), estimate.value(), path);
    }

    private static Column column(String name, Kind kind) {
        return new Column(name, say("column." + name), kind);
    }
}
