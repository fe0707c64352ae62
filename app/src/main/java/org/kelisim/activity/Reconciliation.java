package org.kelisim.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.Reconciled.HeadCount;
import org.kelisim.activity.Reconciled.Rule;
import org.kelisim.platform.Language;
import org.kelisim.platform.SearchText;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Names;

/**
 * Makes one activity of its reports, by rules that can be shown: what most reports say, of each sender the last; where they are split, what the
 * host says; then what was said first. Organisers are all that any report names. The head count is the host's, else the median.
 */
final class Reconciliation {
    private static final Comparator<StandingReport> SENT =
            Comparator.comparing(StandingReport::submittedAt).thenComparing(StandingReport::id);

    private final Map<Long, Directory.Organisation> organisations;
    private final Map<Long, Directory.Place> places;
    private final Venues venues;
    private final PersonsWords words;

    Reconciliation(Map<Long, Directory.Organisation> organisations, List<Directory.Place> places, PersonsWords words) {
        this.organisations = organisations;
        this.places = new HashMap<>();
        places.forEach(place -> this.places.put(place.id(), place));
        this.venues = new Venues(places);
        this.words = words;
    }

    /** @param activityId the activity that it will be; null for a new one */
    Reconciled reconcile(List<StandingReport> reports, @Nullable Long activityId, Reconciled.Doubt doubt) {
        var latest = latestOfEachSender(reports);
        var place = place(latest, reports);
        var host = host(latest, place);
        var first = hostFirst(latest, host);
        var organisers = new TreeSet<Long>();
        reports.forEach(report -> organisers.addAll(report.organiserIds()));
        var region = region(first);
        var headCount = ofAllSites(headCount(latest, host, words.headCounts().get(activityId)), region, latest, host);
        var house = place == null ? null : house(place);
        var titles = new @Nullable String[] {
            title(first, reports, Language.KK), title(first, reports, Language.RU), title(first, reports, Language.EN)
        };
        var locality = lately(first, reports, StandingReport::locality);
        return new Reconciled(
                activityId != null && words.verified().contains(activityId) ? "verified" : "held",
                known(commonest(first, StandingReport::startDate)),
                endDate(first),
                lately(first, reports, StandingReport::startTime),
                region,
                locality,
                place == null ? null : place.id(),
                house,
                known(commonest(first, StandingReport::format)),
                titles[0],
                titles[1],
                titles[2],
                List.copyOf(organisers),
                organisers.stream().map(organisations::get).anyMatch(one -> one != null && one.isGroup()),
                lately(first, reports, StandingReport::programmeId),
                headCount,
                doubt.ofPeople(headCount.count() + doubt.participants()),
                reports.stream().map(StandingReport::id).sorted().toList(),
                reports.stream().map(StandingReport::revisionId).sorted().toList(),
                SearchText.fold(titles[0], titles[1], titles[2], locality));
    }

    /** A sender who sent one activity under two numbers said it once: the later saying counts. */
    private static List<StandingReport> latestOfEachSender(List<StandingReport> reports) {
        var latest = new LinkedHashMap<Long, StandingReport>();
        reports.stream().sorted(SENT).forEach(report -> latest.put(report.senderId(), report));
        return List.copyOf(latest.values());
    }

    private Directory.@Nullable Place place(List<StandingReport> latest, List<StandingReport> all) {
        var given = lately(latest, all, StandingReport::placeId);
        if (given != null) {
            return places.get(given);
        }
        return lately(latest, all, venues::find);
    }

    /** What most say who said it last; where none of them says anything, what was said before. */
    private static <T> @Nullable T lately(List<StandingReport> latest, List<StandingReport> all, Said<T> said) {
        var known = commonest(latest, said);
        return known == null && latest.size() < all.size()
                ? commonest(all.stream().sorted(SENT.reversed()).toList(), said)
                : known;
    }

    private @Nullable Long house(Directory.Place place) {
        var organisation = place.organisationId() == null ? null : organisations.get(place.organisationId());
        return organisation != null && organisation.isHouse() ? organisation.id() : null;
    }

    /** Who runs the place; else who is named first by most. */
    private @Nullable StandingReport host(List<StandingReport> reports, Directory.@Nullable Place place) {
        if (place != null && place.organisationId() != null) {
            for (var report : reports) {
                if (place.organisationId().equals(report.senderId())) {
                    return report;
                }
            }
        }
        var named = commonest(
                reports,
                report -> report.organisers().isEmpty()
                        ? report.senderCode()
                        : report.organisers().getFirst());
        return reports.stream()
                .filter(report -> report.senderCode().equals(named))
                .findFirst()
                .orElse(null);
    }

    private static List<StandingReport> hostFirst(List<StandingReport> reports, @Nullable StandingReport host) {
        if (host == null) {
            return reports;
        }
        var ordered = new ArrayList<StandingReport>();
        ordered.add(host);
        reports.stream().filter(report -> report.id() != host.id()).forEach(ordered::add);
        return ordered;
    }

    /** One region if its reports name one; the whole country if they name several, or none. */
    private static String region(List<StandingReport> reports) {
        var named = new TreeSet<String>();
        reports.stream()
                .map(StandingReport::region)
                .filter(region -> !region.equals(Names.NATIONAL))
                .forEach(named::add);
        return named.size() == 1 ? named.first() : Names.NATIONAL;
    }

    private static HeadCount headCount(
            List<StandingReport> reports, @Nullable StandingReport host, @Nullable Integer byPerson) {
        var counts =
                reports.stream().mapToInt(StandingReport::participants).sorted().toArray();
        var low = counts[0];
        var high = counts[counts.length - 1];
        var rule = byPerson != null
                ? Rule.PERSON
                : counts.length == 1 ? Rule.ONLY : low == high ? Rule.AGREED : host != null ? Rule.HOST : Rule.MEDIAN;
        var count = byPerson != null
                ? byPerson.intValue()
                : rule == Rule.HOST && host != null ? host.participants() : counts[(counts.length - 1) / 2];
        return new HeadCount(
                count,
                Math.min(low, count),
                Math.max(high, count),
                rule,
                part(reports, host, StandingReport::youth, count),
                part(reports, host, StandingReport::women, count));
    }

    /**
     * At an activity of many sites a regional sender counts its own; where a national host counts the whole, only what other national senders
     * count puts it in doubt.
     */
    private HeadCount ofAllSites(
            HeadCount count, String region, List<StandingReport> reports, @Nullable StandingReport host) {
        if (!region.equals(Names.NATIONAL) || count.rule() != Rule.HOST || host == null || !isNational(host)) {
            return count;
        }
        var wholes = reports.stream()
                .filter(this::isNational)
                .mapToInt(StandingReport::participants)
                .sorted()
                .toArray();
        return new HeadCount(
                count.count(), wholes[0], wholes[wholes.length - 1], Rule.HOST, count.youth(), count.women());
    }

    private boolean isNational(StandingReport report) {
        var sender = organisations.get(report.senderId());
        return sender != null && sender.region() == null;
    }

    /** A part of the head count: the host's, else the first given, and never more than the whole. */
    private static @Nullable Integer part(
            List<StandingReport> reports,
            @Nullable StandingReport host,
            Function<StandingReport, @Nullable Integer> part,
            int whole) {
        var given = hostFirst(reports, host).stream()
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return given == null ? null : Integer.valueOf(Math.min(given, whole));
    }

    private static LocalDate endDate(List<StandingReport> reports) {
        var start = known(commonest(reports, StandingReport::startDate));
        var end = known(commonest(reports, StandingReport::endDate));
        return end.isBefore(start) ? start : end;
    }

    private static @Nullable String title(List<StandingReport> latest, List<StandingReport> all, Language language) {
        return lately(latest, all, report -> report.title().asGiven(language));
    }

    /** The reports that count for the values, the host's first: the order in which a tie is broken. */
    List<StandingReport> inOrder(List<StandingReport> reports) {
        var latest = latestOfEachSender(reports);
        return hostFirst(latest, host(latest, place(latest, reports)));
    }

    /** Whose report is the host's; null if there is none. */
    @Nullable
    Long hostReport(List<StandingReport> reports) {
        var latest = latestOfEachSender(reports);
        var host = host(latest, place(latest, reports));
        return host == null ? null : host.id();
    }

    /** What one report says of something; null if it says nothing. */
    interface Said<T> {
        @Nullable
        T by(StandingReport report);
    }

    /** What most say; of what equally many say, the one said first in the list's order. Null when nobody says anything. */
    static <T> @Nullable T commonest(Collection<StandingReport> reports, Said<T> said) {
        var times = new LinkedHashMap<T, Integer>();
        for (var report : reports) {
            var value = said.by(report);
            if (value != null) {
                times.merge(value, 1, Integer::sum);
            }
        }
        T commonest = null;
        var most = 0;
        for (var entry : times.entrySet()) {
            if (entry.getValue() > most) {
                commonest = entry.getKey();
                most = entry.getValue();
            }
        }
        return commonest;
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "every report says this");
    }
}
