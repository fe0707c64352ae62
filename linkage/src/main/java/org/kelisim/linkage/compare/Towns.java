package org.kelisim.linkage.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kelisim.linkage.Report;

/**
 * Which written localities are one town, whatever the language: those that stand beside one and the same place code, since a place is in one
 * town. Learned from the reports; nothing is known of towns beforehand.
 */
final class Towns {
    /** A locality is believed of a place when at least this share of its located reports, and two, name it. */
    private static final double BELIEVED = 0.15;

    private static final int NOWHERE = -1;

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<String, Integer> ofPlace = new HashMap<>();
    /** By region and by locality as written: a few hundred are written again and again. */
    private final Map<String, Map<String, String>> keys = new ConcurrentHashMap<>();

    Towns(List<Report> reports, List<String> regions) {
        var counts = new HashMap<String, Integer>();
        var atPlaces = new HashMap<String, Map<String, Integer>>();
        for (var i = 0; i < reports.size(); i++) {
            var locality = reports.get(i).locality();
            if (locality != null) {
                var name = key(regions.get(i), locality);
                counts.merge(name, 1, Integer::sum);
                parents.putIfAbsent(name, name);
                if (reports.get(i).placeCode() != null) {
                    atPlaces.computeIfAbsent(reports.get(i).placeCode(), ignored -> new TreeMap<>())
                            .merge(name, 1, Integer::sum);
                }
            }
        }
        var atPlace = new TreeMap<>(atPlaces);
        atPlace.values().forEach(this::unite);
        mendSlips(counts);
        parents.keySet().stream().sorted().forEach(name -> numbers.putIfAbsent(root(name), numbers.size()));
        atPlace.forEach((place, names) -> ofPlace.put(place, commonest(names)));
    }

    /** The town's number, or less than 0 for none; a name never seen gets a number of its own. */
    int find(String region, @org.jspecify.annotations.Nullable String locality) {
        if (locality == null) {
            return NOWHERE;
        }
        var name = key(region, locality);
        var known = parents.containsKey(name) ? numbers.get(root(name)) : null;
        return known != null ? known : (name.hashCode() | 0x40000000) & 0x7fffffff;
    }

    int ofPlace(String code) {
        return ofPlace.getOrDefault(code, NOWHERE);
    }

    boolean isNamed(String region, String folded) {
        return parents.containsKey(region + '|' + folded);
    }

    int named(String region, String folded) {
        return numbers.getOrDefault(root(region + '|' + folded), NOWHERE);
    }

    private void unite(Map<String, Integer> names) {
        var all = names.values().stream().mapToInt(i -> i).sum();
        String first = null;
        for (var name : names.entrySet()) {
            if (name.getValue() >= 2 && name.getValue() >= BELIEVED * all) {
                if (first == null) {
                    first = name.getKey();
                } else {
                    parents.put(root(name.getKey()), root(first));
                }
            }
        }
    }

    /** A rare name in a region that is much like a frequent one is that one misspelt. */
    private void mendSlips(Map<String, Integer> counts) {
        var byRegion = new TreeMap<String, List<String>>();
        counts.keySet().stream().sorted().forEach(name -> byRegion.computeIfAbsent(
                        name.substring(0, name.indexOf('|')), ignored -> new ArrayList<>())
                .add(name));
        for (var names : byRegion.values()) {
            names.sort(Comparator.comparingInt((String name) -> -counts.getOrDefault(name, 0)));
            for (var i = 1; i < names.size(); i++) {
                var rare = names.get(i);
                for (var j = 0; j < i && root(rare).equals(rare); j++) {
                    var frequent = names.get(j);
                    if (counts.getOrDefault(frequent, 0) >= 10 * counts.getOrDefault(rare, 0)
                            && Trigrams.dice(Trigrams.of(rare), Trigrams.of(frequent)) >= 0.75) {
                        parents.put(rare, root(frequent));
                    }
                }
            }
        }
    }

    private int commonest(Map<String, Integer> names) {
        var votes = new TreeMap<Integer, Integer>();
        names.forEach((name, count) -> votes.merge(numbers.getOrDefault(root(name), NOWHERE), count, Integer::sum));
        return votes.entrySet().stream()
                .max(Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(entry -> -entry.getKey()))
                .map(Map.Entry::getKey)
                .orElse(NOWHERE);
    }

    private String root(String name) {
        var at = name;
        for (var up = parents.getOrDefault(at, at); !up.equals(at); up = parents.getOrDefault(at, at)) {
            at = up;
        }
        return at;
    }

    private String key(String region, String locality) {
        return keys.computeIfAbsent(region, ignored -> new ConcurrentHashMap<>())
                .computeIfAbsent(locality, written -> region + '|' + Letters.folded(written));
    }
}
