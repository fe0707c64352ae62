package org.kelisim.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;
import org.kelisim.platform.SearchText;
import org.kelisim.structure.Directory;

/** Finds the place that a venue, written freely, means: the same name, or one with a slip of the keyboard, in that region. */
final class Venues {
    /** Dice coefficient of letter pairs from which two names are one. */
    private static final double ALIKE = 0.8;

    private final Map<String, List<Named>> byRegion = new HashMap<>();
    /** Several threads may ask at once. */
    private final Map<String, Optional<Directory.Place>> found = new ConcurrentHashMap<>();

    private record Named(Set<String> pairs, Directory.Place place) {}

    Venues(List<Directory.Place> places) {
        for (var place : places) {
            for (var language : Language.values()) {
                var name = place.name().asGiven(language);
                if (name != null) {
                    byRegion.computeIfAbsent(place.region(), ignored -> new ArrayList<>())
                            .add(new Named(pairs(SearchText.fold(name)), place));
                }
            }
        }
    }

    Directory.@Nullable Place find(StandingReport report) {
        var venue = report.venue();
        if (venue == null) {
            return null;
        }
        return found.computeIfAbsent(
                        report.region() + " " + SearchText.fold(venue), ignored -> nearest(report.region(), venue))
                .orElse(null);
    }

    private Optional<Directory.Place> nearest(String region, String venue) {
        var pairs = pairs(SearchText.fold(venue));
        Directory.Place nearest = null;
        var best = ALIKE;
        for (var named : byRegion.getOrDefault(region, List.of())) {
            var alike = alike(pairs, named.pairs());
            if (alike > best) {
                best = alike;
                nearest = named.place();
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static double alike(Set<String> left, Set<String> right) {
        var shared = 0;
        for (var pair : left) {
            shared += right.contains(pair) ? 1 : 0;
        }
        return 2.0 * shared / (left.size() + right.size());
    }

    private static Set<String> pairs(String text) {
        var padded = " " + text + " ";
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < padded.length(); i++) {
            pairs.add(padded.substring(i, i + 2));
        }
        return pairs;
    }
}
