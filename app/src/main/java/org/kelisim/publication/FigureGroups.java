package org.kelisim.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kelisim.platform.Texts;

/** Figures put together by whom they are about. A subject that isn't named here stands with the others, so that a module's figures need nothing here. */
public final class FigureGroups {
    /** What the year is told by first. */
    static final List<String> HEADLINE = List.of("activities", "participations");

    /** Subjects by group, in the order of the page. */
    private static final Map<String, Set<String>> SUBJECTS = new LinkedHashMap<>();

    static {
        SUBJECTS.put("people", Set.of("activities", "participations"));
        SUBJECTS.put("houses", Set.of("houses"));
        SUBJECTS.put("groups", Set.of("groups"));
        SUBJECTS.put("associations", Set.of("associations", "communities", "structures"));
        SUBJECTS.put("programmes", Set.of("projects", "plan"));
        SUBJECTS.put("mediation", Set.of("mediation", "mediators"));
        SUBJECTS.put("events", Set.of("telebridge", "sessions", "run"));
        SUBJECTS.put("language", Set.of("language"));
        SUBJECTS.put("studies", Set.of("studies", "stability"));
    }

    private static final String OTHER = "other";

    private FigureGroups() {}

    /** One group with its figures in their order. */
    public record Group(String key, List<ShownFigure> figures) {
        public String name() {
            return Texts.t("publication.group." + key);
        }
    }

    /** The groups that have any figure, the headline's left out. */
    static List<Group> of(List<ShownFigure> figures) {
        return all(figures.stream()
                .filter(figure -> !HEADLINE.contains(figure.code()))
                .toList());
    }

    /** The groups that have any figure. */
    static List<Group> all(List<ShownFigure> figures) {
        var groups = new LinkedHashMap<String, List<ShownFigure>>();
        SUBJECTS.keySet().forEach(key -> groups.put(key, new ArrayList<>()));
        groups.put(OTHER, new ArrayList<>());
        figures.forEach(figure -> groups.computeIfAbsent(key(figure), ignored -> new ArrayList<>())
                .add(figure));
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static String key(ShownFigure figure) {
        return SUBJECTS.entrySet().stream()
                .filter(group -> group.getValue().contains(figure.subject()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }
}
