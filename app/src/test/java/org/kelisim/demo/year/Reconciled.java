package org.kelisim.demo.year;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reports gathered by activity, and what can be told of the activities from them. */
final class Reconciled {
    private final ExchangeFormatCheck files;
    private final TreeMap<Integer, List<Line>> byActivity = new TreeMap<>();

    Reconciled(ExchangeFormatCheck files) {
        this.files = files;
    }

    void add(int activity, Line report) {
        byActivity.computeIfAbsent(activity, _ -> new ArrayList<>()).add(report);
    }

    int inHouse() {
        return (int) byActivity.values().stream().filter(this::isInHouse).count();
    }

    int byGroup() {
        return (int) byActivity.values().stream().filter(Reconciled::isByGroup).count();
    }

    int people() {
        return people(_ -> true);
    }

    int peopleInHouses() {
        return people(this::isInHouse);
    }

    int peopleByGroups() {
        return people(Reconciled::isByGroup);
    }

    private int people(Predicate<List<Line>> which) {
        return byActivity.values().stream()
                .filter(which)
                .mapToInt(Reconciled::heads)
                .sum();
    }

    private boolean isInHouse(List<Line> reports) {
        return reports.stream()
                .map(report -> files.places.get(report.get("place_code")))
                .anyMatch(
                        place -> place != null && place.get("organisation_code").startsWith("HF-"));
    }

    private static boolean isByGroup(List<Line> reports) {
        return reports.stream()
                .flatMap(report -> List.of(report.get("organisers").split(";")).stream())
                .anyMatch(organiser -> organiser.startsWith("IG-"));
    }

    private static int heads(List<Line> reports) {
        return reports.stream()
                .filter(report -> report.get("organisers").startsWith(report.get("submitted_by")))
                .findFirst()
                .map(report -> Integer.parseInt(report.get("participants")))
                .orElseGet(() -> reports.stream()
                        .map(report -> Integer.parseInt(report.get("participants")))
                        .sorted()
                        .toList()
                        .get(reports.size() / 2));
    }
}
