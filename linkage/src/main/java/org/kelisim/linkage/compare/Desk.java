package org.kelisim.linkage.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;

/**
 * Makes reports ready for comparing: looks up what they name, and folds and numbers the words of their titles. What it learned from one
 * set of reports serves for others too: the same report always comes out the same.
 */
public final class Desk {
    private final Map<String, Integer> bodies = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final NameIndex bodyNames = new NameIndex();
    private final NameIndex placeNames = new NameIndex();
    private final Towns towns;
    private final int[] townOfPlace;
    private final Vocabulary vocabulary;

    public Desk(Registry registry, List<Report> reports) {
        for (var body : registry.organisations()) {
            var number = bodies.computeIfAbsent(body.code(), ignored -> bodies.size());
            var region = body.region() == null ? "" : body.region();
            for (var name : Arrays.asList(
                    body.names().kk(), body.names().ru(), body.names().en())) {
                if (name != null) {
                    bodyNames.add(region, name, number);
                }
            }
            if (body.region() != null) {
                homes.put(body.code(), body.region());
            }
        }
        for (var place : registry.places()) {
            var number = places.computeIfAbsent(place.code(), ignored -> places.size());
            for (var name : Arrays.asList(
                    place.names().kk(), place.names().ru(), place.names().en())) {
                if (name != null) {
                    placeNames.add(place.region(), name, number);
                }
            }
        }
        towns = new Towns(reports, reports.stream().map(this::region).toList());
        townOfPlace = new int[places.size()];
        places.forEach((code, number) -> townOfPlace[number] = towns.ofPlace(code));
        var titles = new ArrayList<List<String>>();
        for (var report : reports) {
            for (var title : titles(report)) {
                if (!title.isEmpty()) {
                    titles.add(read(title, region(report)).words);
                }
            }
        }
        vocabulary = new Vocabulary(titles);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A title taken apart. */
    private record Title(List<String> words, List<Integer> numbers, int town) {}

    public Prepared prepare(Report report) {
        var region = region(report);
        var words = new int[3][];
        var often = 0.0;
        var numbers = new ArrayList<Integer>();
        var town = towns.find(region, report.locality());
        var given = titles(report);
        for (var i = 0; i < given.size(); i++) {
            var title = read(given.get(i), region);
            words[i] = vocabulary.numbered(title.words);
            if (words[i].length > 0) {
                often = Math.max(often, vocabulary.often(words[i]));
            }
            if (title.numbers.size() > numbers.size()) {
                numbers = new ArrayList<>(title.numbers);
            }
            town = town < 0 ? title.town : town;
        }
        var placesOf = placesOf(report, region, town);
        if (town < 0) {
            town = townOf(placesOf);
        }
        return new Prepared(
                report,
                words,
                numbers.stream().mapToInt(i -> i).sorted().toArray(),
                often,
                region,
                (int) report.startDate().toEpochDay(),
                (int) report.endDate().toEpochDay(),
                swapped(report.startDate()),
                report.startTime() == null ? -1 : report.startTime().toSecondOfDay() / 60,
                number(report.submittedBy(), region)[0],
                organisers(report, region),
                report.venue() == null ? -1 : Letters.folded(report.venue()).hashCode() & 0x7fffffff,
                placesOf,
                town);
    }

    /** Where it took place, or the sender's home for what has no one place. */
    private String region(Report report) {
        return report.region().equals(Prepared.NATIONAL)
                ? homes.getOrDefault(report.submittedBy(), Prepared.NATIONAL)
                : report.region();
    }

    private static List<String> titles(Report report) {
        var titles = new ArrayList<String>(3);
        for (var title : Arrays.asList(
                report.titles().kk(), report.titles().ru(), report.titles().en())) {
            titles.add(title == null ? "" : title);
        }
        return titles;
    }

    private Title read(String text, String region) {
        var words = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        for (var word : Months.joined(Letters.words(text))) {
            if (!Months.isDate(word) && Letters.isNumber(word)) {
                numbers.add(Integer.parseInt(word));
            } else {
                words.add(word);
            }
        }
        // "..., Aktau": the town that ends a title says where, not what
        for (var length = Math.min(2, words.size() - 1); length >= 1; length--) {
            var end = words.subList(words.size() - length, words.size());
            var name = String.join(" ", end);
            if (towns.isNamed(region, name)) {
                end.clear();
                return new Title(words, numbers, towns.named(region, name));
            }
        }
        return new Title(words, numbers, -1);
    }

    private int[] organisers(Report report, String region) {
        var all = new LinkedHashSet<Integer>();
        for (var organiser : report.organisers()) {
            for (var number : number(organiser, region)) {
                all.add(number);
            }
        }
        all.add(number(report.submittedBy(), region)[0]);
        return all.stream().mapToInt(i -> i).sorted().toArray();
    }

    /** The numbers of what a code or name stands for; of a stranger, one below 0. */
    private int[] number(String written, String region) {
        var known = bodies.get(written);
        if (known != null) {
            return new int[] {known};
        }
        var named = bodyNames.find(region, written);
        return named.length > 0 ? named : new int[] {Letters.folded(written).hashCode() | 0x80000000};
    }

    private int[] placesOf(Report report, String region, int town) {
        if (report.placeCode() != null) {
            var known = places.get(report.placeCode());
            return new int[] {known == null ? report.placeCode().hashCode() | 0x80000000 : known};
        }
        if (report.venue() == null) {
            return new int[0];
        }
        var named = placeNames.find(region, report.venue());
        var here = Arrays.stream(named)
                .filter(place -> town < 0 || townOfPlace[place] < 0 || townOfPlace[place] == town)
                .toArray();
        return here.length == 0 ? named : here;
    }

    /** The town that all the places are in, or -1. */
    private int townOf(int[] placesOf) {
        var town = -1;
        for (var place : placesOf) {
            if (place < 0 || townOfPlace[place] < 0 || (town >= 0 && townOfPlace[place] != town)) {
                return -1;
            }
            town = townOfPlace[place];
        }
        return town;
    }

    private static int swapped(LocalDate date) {
        var swapped = date.getDayOfMonth() > 12
                ? date
                : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        return (int) swapped.toEpochDay();
    }
}
