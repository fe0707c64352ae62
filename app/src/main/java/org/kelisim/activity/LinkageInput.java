package org.kelisim.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;
import org.kelisim.platform.Multilingual;
import org.kelisim.structure.Directory;

/** Says to the linkage library, in its words, what the records hold. */
final class LinkageInput {
    private final Registry registry;
    private final Map<Long, String> placeCodes = new HashMap<>();

    LinkageInput(Map<Long, Directory.Organisation> organisations, List<Directory.Place> places) {
        places.forEach(place -> placeCodes.put(place.id(), place.code()));
        registry = new Registry(
                organisations.values().stream()
                        .map(one -> new Registry.Organisation(one.code(), one.kind(), texts(one.name()), one.region()))
                        .toList(),
                places.stream()
                        .map(place -> new Registry.Place(
                                place.code(), code(organisations, place), texts(place.name()), place.region()))
                        .toList());
    }

    /** Whether the registers were the same. */
    boolean saysTheSameAs(LinkageInput other) {
        return registry.equals(other.registry);
    }

    Registry registry() {
        return registry;
    }

    Report report(StandingReport report) {
        return new Report(
                report.key(),
                report.senderCode(),
                report.organisers(),
                texts(report.title()),
                report.format(),
                report.startDate(),
                report.endDate(),
                report.startTime(),
                report.region(),
                report.locality(),
                report.placeId() == null ? null : placeCodes.get(report.placeId()),
                report.venue(),
                report.participants());
    }

    private static @Nullable String code(Map<Long, Directory.Organisation> organisations, Directory.Place place) {
        var organisation = place.organisationId() == null ? null : organisations.get(place.organisationId());
        return organisation == null ? null : organisation.code();
    }

    private static Report.Texts texts(Multilingual name) {
        return new Report.Texts(name.kk(), name.ru(), name.en());
    }
}
