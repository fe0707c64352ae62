package org.kelisim.activity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.ComparedLine.Reason;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.Explanation;
import org.kelisim.platform.Language;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** Two reports field by field, with what linkage makes of each. */
@Component
class ComparedReports {
    private final Directory directory;
    private final Names names;
    private final StandingReports reports;
    private final LinkedReports linkedReports;

    ComparedReports(Directory directory, Names names, StandingReports reports, LinkedReports linkedReports) {
        this.directory = directory;
        this.names = names;
        this.reports = reports;
        this.linkedReports = linkedReports;
    }

    /** Their fields; none if one of them stands no more. */
    List<ComparedLine> lines(long leftId, long rightId) {
        var organisations = directory.organisations().stream()
                .collect(Collectors.toMap(Directory.Organisation::id, Function.identity()));
        var both = reports.ofIds(List.of(leftId, rightId), organisations);
        if (both.size() < 2) {
            return List.of();
        }
        var isInOrder = both.getFirst().id() == leftId;
        var left = both.get(isInOrder ? 0 : 1);
        var right = both.get(isInOrder ? 1 : 0);
        return new Comparing(left, right, organisations, linkedReports.explain(left, right)).lines();
    }

    /** What one report says of a field, for the reader; null if nothing. */
    private interface Saying {
        @Nullable
        String of(StandingReport report);
    }

    private final class Comparing {
        private final StandingReport left;
        private final StandingReport right;
        private final Map<Long, Directory.Organisation> organisations;
        private final Map<Field, Reason> reasons = new EnumMap<>(Field.class);
        private final Map<String, String> regions = names.regionLabels();
        private final Map<Long, Names.Named> places;
        private final List<ComparedLine> lines = new ArrayList<>();

        Comparing(
                StandingReport left,
                StandingReport right,
                Map<Long, Directory.Organisation> organisations,
                Optional<Explanation> explanation) {
            this.left = left;
            this.right = right;
            this.organisations = organisations;
            this.places = names.places(Stream.of(left, right)
                    .map(StandingReport::placeId)
                    .flatMap(Stream::ofNullable)
                    .toList());
            explanation.ifPresent(why -> why.comparisons()
                    .forEach(one -> reasons.put(
                            one.agreement().field(),
                            Reason.of(one.sentence(Language.current().locale()), one.weight()))));
        }

        List<ComparedLine> lines() {
            var ofTitles = List.of(Field.TITLE, Field.COMMONNESS, Field.NUMBERS);
            for (var language : Language.values()) {
                var isFirst = lines.isEmpty();
                add(
                        ReportForms.label("title_" + language.tag()),
                        language.tag(),
                        report -> report.title().asGiven(language),
                        isFirst ? ofTitles : List.of());
            }
            add(Texts.t("activity.sender"), "", report -> name(report.senderId()), List.of(Field.ORGANISERS));
            add(ReportForms.label("organisers"), "", this::others, List.of());
            add(Texts.t("activity.dimension.day"), "", ComparedReports::days, List.of(Field.DATE));
            add(
                    ReportForms.label("start_time"),
                    "",
                    report -> report.startTime() == null ? null : Texts.time(report.startTime()),
                    List.of(Field.TIME));
            add(Texts.t("activity.dimension.region"), "", this::where, List.of());
            add(ReportForms.label("place_code"), "", this::place, List.of(Field.PLACE));
            add(
                    Texts.t("activity.dimension.format"),
                    "",
                    report -> Texts.t("activity.format." + report.format()),
                    List.of(Field.FORMAT));
            add(
                    ReportForms.label("participants"),
                    "",
                    report -> Texts.number(report.participants()),
                    List.of(Field.PARTICIPANTS));
            return lines;
        }

        private void add(String label, String language, Saying saying, List<Field> fields) {
            var one = saying.of(left);
            var other = saying.of(right);
            if (one != null || other != null) {
                lines.add(ComparedLine.of(
                        label,
                        language,
                        one == null ? "" : one,
                        other == null ? "" : other,
                        fields.stream()
                                .flatMap(field -> Stream.ofNullable(reasons.get(field)))
                                .filter(reason -> reason.strength() != 0 || fields.size() == 1)
                                .toList()));
            }
        }

        private String name(long organisation) {
            var known = organisations.get(organisation);
            return known == null ? "" : known.name().text();
        }

        /** Organisers besides the sender. */
        private @Nullable String others(StandingReport report) {
            var others = report.organiserIds().stream()
                    .filter(id -> id != report.senderId())
                    .map(this::name)
                    .collect(Collectors.joining("; "));
            return others.isEmpty() ? null : others;
        }

        private String where(StandingReport report) {
            var region = regions.getOrDefault(report.region(), report.region());
            return report.locality() == null ? region : region + ", " + report.locality();
        }

        private @Nullable String place(StandingReport report) {
            var known = report.placeId() == null ? null : places.get(report.placeId());
            return known == null ? report.venue() : known.name().text();
        }
    }

    private static String days(StandingReport report) {
        return report.startDate().equals(report.endDate())
                ? Texts.date(report.startDate())
                : Texts.date(report.startDate()) + " – " + Texts.date(report.endDate());
    }
}
