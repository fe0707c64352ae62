package org.kelisim.demo.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many people came in all: to activities in houses that a group helped to hold, in houses, by groups, to any. The
 * figures overlap, so that four classes without overlap are scaled each to what is left for it.
 */
record Attendance(int inHouseWithGroup, int inHouse, int byGroup, int any) {
    List<Happening> scale(List<Happening> happenings) {
        var both = happenings.stream().filter(h -> h.inHouse() && h.byGroup()).toList();
        var houseOnly =
                happenings.stream().filter(h -> h.inHouse() && !h.byGroup()).toList();
        var groupOnly =
                happenings.stream().filter(h -> !h.inHouse() && h.byGroup()).toList();
        var rest = happenings.stream().filter(h -> !h.inHouse() && !h.byGroup()).toList();
        var scaled = new ArrayList<Happening>();
        scale(both, inHouseWithGroup, scaled);
        scale(houseOnly, inHouse - inHouseWithGroup, scaled);
        scale(groupOnly, byGroup - inHouseWithGroup, scaled);
        scale(rest, any - inHouse - byGroup + inHouseWithGroup, scaled);
        scaled.sort(Comparator.comparingInt(Happening::number));
        return scaled;
    }

    private static void scale(List<Happening> some, int people, List<Happening> to) {
        double fixed = some.stream()
                .filter(Happening::counted)
                .mapToInt(Happening::heads)
                .sum();
        double drawn = some.stream()
                .filter(h -> !h.counted())
                .mapToInt(Happening::heads)
                .sum();
        double factor = (people - fixed) / drawn;
        double carried = 0;
        for (var happening : some) {
            if (happening.counted()) {
                to.add(happening);
            } else {
                double exact = happening.heads() * factor + carried;
                int heads = (int) Math.max(3, Math.round(exact));
                carried = exact - heads;
                to.add(happening.withHeads(heads));
            }
        }
    }
}
