package org.kelisim.bench.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;

/**
 * Reports with their truth.
 *
 * @param activityOf the activity behind each report's key
 * @param whyOf how each report differs from the plain case
 * @param headsOf people at each activity
 */
record Sample(
        Registry registry,
        List<Report> reports,
        Map<String, String> activityOf,
        Map<String, List<String>> whyOf,
        Map<String, Integer> headsOf) {

    /** The same profile and seed give the same reports. */
    static Sample of(Profile profile, long seed) {
        var dice = new Dice(seed);
        var world = new World(profile, dice.split());
        var happenings = new Calendar(profile, world, dice.split()).fill();
        var told = new ArrayList<Telling.Told>();
        var telling = new Telling(profile, dice.split());
        happenings.forEach(happening -> telling.tell(happening, told::add));
        var activityOf = new HashMap<String, String>();
        var whyOf = new HashMap<String, List<String>>();
        for (var one : told) {
            activityOf.put(one.report().key(), "A" + one.activity());
            whyOf.put(one.report().key(), one.slips().stream().map(Slip::name).toList());
        }
        var headsOf = new HashMap<String, Integer>();
        happenings.forEach(happening -> headsOf.put("A" + happening.number(), happening.heads()));
        return new Sample(
                world.registry(), told.stream().map(Telling.Told::report).toList(), activityOf, whyOf, headsOf);
    }

    boolean isSame(String key, String otherKey) {
        return Objects.equals(activityOf.get(key), activityOf.get(otherKey));
    }

    int activities() {
        return new TreeSet<>(activityOf.values()).size();
    }
}
