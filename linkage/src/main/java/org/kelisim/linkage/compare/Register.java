package org.kelisim.linkage.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;

/** Numbers for what reports name: regions, bodies, places and towns. */
final class Register {
    /** A stranger's number, and that of a place that isn't registered, is below 0. */
    private static final int STRANGER = 0x80000000;

    private static final int[] NOTHING = {};

    private final Map<String, Integer> regions = new ConcurrentHashMap<>();
    private final Map<String, Integer> bodies = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final NameIndex bodyNames = new NameIndex();
    private final NameIndex placeNames = new NameIndex();
    private final Towns towns;
    private final int[] townOfPlace;

    /** @param reports from which it learns what is one town */
    Register(Registry registry, List<Report> reports) {
        var placing = CompletableFuture.runAsync(() -> registry.places().forEach(this::add));
        registry.organisations().forEach(this::add);
        var regionOf = reports.stream().map(this::region).toList();
        regionOf.stream().distinct().sorted().forEach(this::regionNumber);
        towns = new Towns(reports, regionOf);
        placing.join();
        townOfPlace = new int[places.size()];
        places.forEach((code, number) -> townOfPlace[number] = towns.ofPlace(code));
    }

    private void add(Registry.Organisation body) {
        var number = bodies.computeIfAbsent(body.code(), ignored -> bodies.size());
        var region = body.region() == null ? "" : body.region();
        names(body.names()).forEach(name -> bodyNames.add(region, name, number));
        if (body.region() != null) {
            homes.put(body.code(), body.region());
        }
    }

    private void add(Registry.Place place) {
        var number = places.computeIfAbsent(place.code(), ignored -> places.size());
        names(place.names()).forEach(name -> placeNames.add(place.region(), name, number));
    }

    private static List<String> names(Report.Texts texts) {
        return Arrays.stream(new @Nullable String[] {texts.kk(), texts.ru(), texts.en()})
                .filter(name -> name != null)
                .map(String::valueOf)
                .toList();
    }

    Towns towns() {
        return towns;
    }

    /** Where it took place, or the sender's home for what has no one place. */
    String region(Report report) {
        return report.region().equals(Prepared.NATIONAL)
                ? homes.getOrDefault(report.submittedBy(), Prepared.NATIONAL)
                : report.region();
    }

    int regionNumber(String region) {
        return regions.computeIfAbsent(region, ignored -> regions.size());
    }

    int sender(Report report, String region) {
        return number(report.submittedBy(), region)[0];
    }

    /** Numbers of all organisers, the sender among them, ascending. */
    int[] organisers(Report report, String region) {
        if (report.organisers().isEmpty()
                || (report.organisers().size() == 1
                        && report.organisers().getFirst().equals(report.submittedBy()))) {
            return new int[] {sender(report, region)};
        }
        var all = new int[] {sender(report, region)};
        for (var organiser : report.organisers()) {
            all = Ascending.of(all, number(organiser, region));
        }
        return all;
    }

    /** The numbers of what a code or name stands for. */
    private int[] number(String written, String region) {
        var known = bodies.get(written);
        if (known != null) {
            return new int[] {known};
        }
        var named = bodyNames.find(region, written);
        return named.length > 0 ? named : new int[] {Letters.folded(written).hashCode() | STRANGER};
    }

    /** The places that the report's place may be, ascending. */
    int[] places(Report report, String region, int town) {
        if (report.placeCode() != null) {
            var known = places.get(report.placeCode());
            return new int[] {known == null ? report.placeCode().hashCode() | STRANGER : known};
        }
        if (report.venue() == null) {
            return NOTHING;
        }
        var named = placeNames.find(region, report.venue());
        var here = Arrays.stream(named)
                .filter(place -> town < 0 || townOfPlace[place] < 0 || townOfPlace[place] == town)
                .toArray();
        return here.length == 0 ? named : here;
    }

    /** The town that all the places are in, or -1. */
    int townOf(int[] placesOf) {
        var town = -1;
        for (var place : placesOf) {
            if (place < 0 || townOfPlace[place] < 0 || (town >= 0 && townOfPlace[place] != town)) {
                return -1;
            }
            town = townOfPlace[place];
        }
        return town;
    }
}
