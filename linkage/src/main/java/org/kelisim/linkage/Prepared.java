package org.kelisim.linkage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report made ready for comparing.
 *
 * @param titles words of the title in kk, ru, en; none where not given
 * @param numbers the numbers in its titles, sorted
 * @param region where it took place, or the sender's home for what has no one place
 * @param day of the start, counted from 1970
 * @param swappedDay the day that it would be if day and month had been written the other way round; {@code day} if it can't be
 * @param venue as written, folded
 * @param organisers codes known, the sender's among them
 * @param strangers folded names that the registry doesn't have
 * @param places codes that the place may be
 */
record Prepared(
        int index,
        Report report,
        int[][] titles,
        String numbers,
        String region,
        int day,
        int swappedDay,
        String venue,
        Set<String> organisers,
        Set<String> strangers,
        Set<String> places) {

    /** Looks up names of organisations and places as they are written in reports. */
    static final class Desk {
        private final Vocabulary vocabulary;
        private final Map<String, String> organisations = new HashMap<>();
        private final Map<String, String> homes = new HashMap<>();
        private final Map<String, Set<String>> places = new HashMap<>();
        private final Set<String> codes = new HashSet<>();

        Desk(Registry registry, Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            for (var organisation : registry.organisations()) {
                codes.add(organisation.code());
                for (var name : organisation.names().inOrder()) {
                    if (name != null) {
                        organisations.putIfAbsent(Letters.folded(name), organisation.code());
                    }
                }
                if (organisation.region() != null) {
                    homes.put(organisation.code(), organisation.region());
                }
            }
            for (var place : registry.places()) {
                for (var name : place.names().inOrder()) {
                    if (name != null) {
                        places.computeIfAbsent(place.region() + " " + Letters.folded(name), ignored -> new HashSet<>())
                                .add(place.code());
                    }
                }
            }
        }

        Prepared prepare(int index, Report report) {
            var region =
                    report.region().equals("KZ") ? homes.getOrDefault(report.submittedBy(), "KZ") : report.region();
            var known = new HashSet<String>();
            var strangers = new HashSet<String>();
            known.add(report.submittedBy());
            for (var organiser : report.organisers()) {
                var folded = Letters.folded(organiser);
                var code = codes.contains(organiser) ? organiser : organisations.get(folded);
                if (code == null) {
                    strangers.add(folded);
                } else {
                    known.add(code);
                }
            }
            return new Prepared(
                    index,
                    report,
                    titles(report),
                    numbers(report),
                    region,
                    (int) report.startDate().toEpochDay(),
                    swapped(report.startDate()),
                    report.venue() == null ? "" : Letters.folded(report.venue()),
                    known,
                    strangers,
                    placesOf(report, region));
        }

        private int[][] titles(Report report) {
            var given = report.titles().inOrder();
            var titles = new int[given.length][];
            for (var i = 0; i < given.length; i++) {
                var title = given[i];
                titles[i] = title == null ? new int[0] : vocabulary.title(title);
            }
            return titles;
        }

        private static int swapped(LocalDate date) {
            var swapped = date.getDayOfMonth() > 12
                    ? date
                    : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
            return (int) swapped.toEpochDay();
        }

        private static String numbers(Report report) {
            for (var title : report.titles().inOrder()) {
                if (title != null) {
                    var numbers = Letters.words(title).stream()
                            .filter(Letters::isNumber)
                            .sorted()
                            .toList();
                    return String.join(" ", numbers);
                }
            }
            return "";
        }

        private Set<String> placesOf(Report report, String region) {
            if (report.placeCode() != null) {
                return Set.of(report.placeCode());
            }
            return report.venue() == null
                    ? Set.of()
                    : places.getOrDefault(region + " " + Letters.folded(report.venue()), Set.of());
        }
    }

    boolean names(Prepared other) {
        return organisers.contains(other.report.submittedBy());
    }

    boolean sharesPlaceWith(Prepared other) {
        return places.stream().anyMatch(other.places::contains);
    }

    boolean sharesOrganiserWith(Prepared other) {
        return organisers.stream().anyMatch(other.organisers::contains);
    }

    static List<String> keys(List<Prepared> reports) {
        return reports.stream().map(prepared -> prepared.report.key()).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Prepared prepared && prepared.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return report.key() + Arrays.toString(titles);
    }
}
