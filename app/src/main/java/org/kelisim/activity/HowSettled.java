package org.kelisim.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** How an activity came out of its reports: what each sender says of each field, which value was chosen, and by which rule. */
@Component
class HowSettled {
    private final Directory directory;
    private final StandingReports reports;
    private final ActivityVersions versions;
    private final PersonsWords.Reader words;
    private final Names names;

    HowSettled(
            Directory directory,
            StandingReports reports,
            ActivityVersions versions,
            PersonsWords.Reader words,
            Names names) {
        this.directory = directory;
        this.reports = reports;
        this.versions = versions;
        this.words = words;
        this.names = names;
    }

    /** The fields of an activity as they stand; none for an activity that stands no more. */
    Settlement of(long activity) {
        var organisations = directory.organisations().stream()
                .collect(Collectors.toMap(Directory.Organisation::id, Function.identity()));
        var places = directory.places();
        var standing = versions.standing(List.of(activity)).get(activity);
        var its = reports.of(List.of(activity), organisations);
        if (standing == null || its.isEmpty()) {
            return new Settlement(List.of(), List.of());
        }
        var reconciliation = new Reconciliation(organisations, places, words.read());
        var inOrder = reconciliation.inOrder(its);
        var host = reconciliation.hostReport(its);
        var regions = names.regionLabels();
        var placeNames = places.stream().collect(Collectors.toMap(Directory.Place::id, place -> place.name()
                .text()));
        var table = new Table(inOrder, host);
        for (var language : Language.values()) {
            table.add("title_" + language.tag(), report -> report.title().asGiven(language));
        }
        table.add("start_date", report -> Texts.shortDate(report.startDate()));
        if (its.stream().anyMatch(report -> !report.endDate().equals(report.startDate()))) {
            table.add("end_date", report -> Texts.shortDate(report.endDate()));
        }
        table.add("start_time", report -> report.startTime() == null ? null : Texts.time(report.startTime()));
        table.add("region", report -> regions.getOrDefault(report.region(), report.region()));
        table.add("locality", StandingReport::locality);
        table.add("place_code", report -> report.placeId() == null ? report.venue() : placeNames.get(report.placeId()));
        table.add("format", report -> Texts.t("activity.format." + report.format()));
        table.add("participants", report -> Texts.number(report.participants()), headCount(standing.headCount()));
        if (PartsOfPeople.mayBeKnown()) {
            table.add("participants_youth", report -> report.youth() == null ? null : Texts.number(report.youth()));
            table.add("participants_women", report -> report.women() == null ? null : Texts.number(report.women()));
        }
        return new Settlement(
                inOrder.stream()
                        .map(report -> new Settlement.Sender(
                                report.id(),
                                Objects.requireNonNull(organisations.get(report.senderId()))
                                        .name()
                                        .text(),
                                Objects.equals(report.id(), host)))
                        .toList(),
                table.fields);
    }

    private record Chosen(String value, String rule) {}

    private static Chosen headCount(Reconciled.HeadCount count) {
        return new Chosen(Texts.number(count.count()), count.rule().name().toLowerCase(Locale.ROOT));
    }

    /** The fields that any sender says something of. */
    private static final class Table {
        private final List<StandingReport> reports;
        private final @Nullable Long host;
        private final List<Settlement.FieldSettled> fields = new ArrayList<>();

        Table(List<StandingReport> reports, @Nullable Long host) {
            this.reports = reports;
            this.host = host;
        }

        void add(String column, Reconciliation.Said<String> said) {
            var chosen = Reconciliation.commonest(reports, said);
            if (chosen != null) {
                add(column, said, new Chosen(chosen, rule(said, chosen)));
            }
        }

        void add(String column, Reconciliation.Said<String> said, Chosen chosen) {
            fields.add(new Settlement.FieldSettled(
                    ReportForms.label(column),
                    chosen.value(),
                    chosen.rule(),
                    reports.stream()
                            .map(said::by)
                            .map(value -> value == null ? "" : value)
                            .toList()));
        }

        private String rule(Reconciliation.Said<String> said, String chosen) {
            var given = reports.stream().map(said::by).filter(Objects::nonNull).toList();
            var agreeing = given.stream().filter(chosen::equals).count();
            var others = given.stream()
                    .filter(value -> !chosen.equals(value))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            if (given.size() == 1) {
                return "only";
            }
            if (others.isEmpty()) {
                return "agreed";
            }
            if (others.values().stream().allMatch(count -> count < agreeing)) {
                return "most";
            }
            var byHost = reports.stream()
                    .anyMatch(report -> Objects.equals(report.id(), host) && chosen.equals(said.by(report)));
            return byHost ? "host" : "first";
        }
    }
}
